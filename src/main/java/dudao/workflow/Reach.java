package dudao.workflow;

import dudao.cases.CaseKind;
import dudao.identity.BodyCode;
import org.jspecify.annotations.Nullable;

/**
 * 适用范围: the cases for which a decided diagram counts. A narrower one goes before a wider one: an office before a rule pack before
 * everywhere, and in the same place a kind of case before all kinds.
 *
 * @param kind null for every kind
 * @param place {@code office:C}, {@code pack:source-003}, or empty for everywhere
 */
public record Reach(@Nullable CaseKind kind, String place) {

    public static final Reach EVERYWHERE = new Reach(null, "");

    private static final String OFFICE = "office:";
    private static final String PACK = "pack:";

    public static String of(BodyCode office) {
        return OFFICE + office.value();
    }

    public static String ofPack(String pack) {
        return PACK + pack;
    }

    public boolean isOfOffice() {
        return place.startsWith(OFFICE);
    }

    public boolean isOfPack() {
        return place.startsWith(PACK);
    }

    /** Code of the office or of the rule pack. */
    public String code() {
        return place.replaceFirst("^\\w+:", "");
    }

    String kindCode() {
        return kind == null ? "" : kind.name();
    }
}
