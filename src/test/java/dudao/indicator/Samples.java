package dudao.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Frameworks and entries for tests. */
final class Samples {

    static final String PUPILS = "学生数";
    private static final List<String> RESOURCES =
            List.of("高于规定学历教师数", "县级以上骨干教师数", "体育、艺术专任教师数", "教学及辅助用房面积", "体育运动场馆面积", "教学仪器设备值", "网络多媒体教室数");

    private Samples() {}

    static Framework shipped(String code) {
        return ShippedFrameworks.all().stream()
                .filter(framework -> framework.id().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A framework from rows as they stand in a file, cells parted by {@code |}. */
    static FrameworkReader.Outcome read(String... rows) {
        var lines = new ArrayList<Grid.Line>();
        for (var row : rows) {
            lines.add(new Grid.Line(lines.size() + 1, Arrays.asList(row.split("\\|", -1))));
        }
        return FrameworkReader.read(new Grid(lines), "sample");
    }

    static Framework of(String... rows) {
        var outcome = read(rows);
        return outcome.framework().orElseThrow(() -> new AssertionError(outcome.rejected()));
    }

    static Assessment assess(Framework framework, String... codesAndValues) {
        return Computation.of(framework, new Entries("", values(codesAndValues), Map.of()));
    }

    static Map<String, Entry> values(String... codesAndValues) {
        var values = new HashMap<String, Entry>();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            values.put(codesAndValues[i], Entry.of(codesAndValues[i + 1]));
        }
        return values;
    }

    /** A school of 1,000 pupils with the seven resources in the order of the framework. */
    static Entries school(String stage, String... resources) {
        var data = new HashMap<String, BigDecimal>();
        data.put(PUPILS, BigDecimal.valueOf(1000));
        for (int i = 0; i < resources.length; i++) {
            data.put(RESOURCES.get(i), new BigDecimal(resources[i]));
        }
        return new Entries(stage, Map.of(), data);
    }
}
