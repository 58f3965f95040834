package dudao.law;

import java.util.Optional;

/**
 * 适用规则: the body of rules a case is decided under. A case keeps the one it was opened with, whatever changes later.
 *
 * @param pack code of the rule pack in {@code statutory-terms.dmn}, e.g. {@code source-003}
 * @param version of that pack, e.g. {@code 1}
 */
public record Jurisdiction(String pack, String version) {

    /** Of an office for which no administrator has chosen yet. */
    public static final Jurisdiction DEFAULT = new Jurisdiction("source-003", "1");

    /** The pack and the version that {@link #toString} wrote, e.g. {@code source-003 1}; empty where the text names none. */
    public static Optional<Jurisdiction> named(String text) {
        var words = text.split(" ", 2);
        return words.length == 2 ? Optional.of(new Jurisdiction(words[0], words[1])) : Optional.empty();
    }

    @Override
    public String toString() {
        return pack + " " + version;
    }
}
