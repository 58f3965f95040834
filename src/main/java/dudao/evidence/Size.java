package dudao.evidence;

import org.springframework.util.unit.DataSize;

/** 文件大小 as people read it: 820 KB, 4.3 MB. */
class Size {

    private static final String[] UNITS = {"字节", "KB", "MB", "GB", "TB"};

    private Size() {}

    static String of(DataSize size) {
        return of(size.toBytes());
    }

    static String of(long bytes) {
        var unit = 0;
        var value = (double) bytes;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        var tenths = unit < 2 || value == Math.rint(value) ? "%.0f %s" : "%.1f %s";
        return tenths.formatted(value, UNITS[unit]);
    }
}
