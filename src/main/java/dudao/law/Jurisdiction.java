package dudao.law;

/**
 * 适用规则: the body of rules a case is decided under. A case keeps the one it was opened with, whatever changes later.
 *
 * @param pack code of the rule pack in {@code statutory-terms.dmn}, e.g. {@code source-003}
 * @param version of that pack, e.g. {@code 1}
 */
public record Jurisdiction(String pack, String version) {

    /** Of an office for which no administrator has chosen yet. */
    public static final Jurisdiction DEFAULT = new Jurisdiction("source-003", "1");

    @Override
    public String toString() {
        return pack + " " + version;
    }
}
