package dudao.evidence;

import dudao.law.Article;
import dudao.law.Refused;
import java.text.Normalizer;
import java.util.Locale;

/** 文件名 as it is kept and given out again: no path, nothing invisible, nothing that a file system takes for a command. */
record FileName(String value) {

    private static final int LONGEST = 200;
    /** Control and formatting characters; the latter turn {@code fdp.exe} round on the screen. */
    private static final String INVISIBLE = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]";

    /** @param given by a browser, which may put the whole path before it */
    static FileName of(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll(INVISIBLE, "")
                .replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[:*?\"<>|]", "_")
                .strip();
        if (name.isEmpty() || name.startsWith(".") || name.endsWith(".")) {
            throw new Refused("evidence.name", Article.UNREGULATED, given);
        }
        if (name.length() > LONGEST) {
            throw new Refused("evidence.name-too-long", Article.UNREGULATED, name.substring(0, 20) + "…", LONGEST);
        }
        return new FileName(name);
    }

    /** Without the dot, in small letters; empty when there is none. */
    String extension() {
        var dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
