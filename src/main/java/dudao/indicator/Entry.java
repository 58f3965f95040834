package dudao.indicator;

/**
 * 填报值: what stands in one leaf of a sheet.
 *
 * @param value as typed; empty where the leaf does not apply
 * @param reason why this value, or why not applicable; may be empty
 */
public record Entry(String value, String reason, boolean notApplicable) {

    public static Entry of(String value) {
        return new Entry(value, "", false);
    }

    /** Whether it says anything; a reason alone does not. */
    public boolean isGiven() {
        return notApplicable || !value.isBlank();
    }

    /** 不适用. */
    public static Entry notApplicable(String reason) {
        return new Entry("", reason, true);
    }
}
