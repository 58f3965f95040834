package dudao.indicator;

import dudao.cases.CaseNumber;
import java.time.Instant;

/**
 * 评估表: one case's answer to one version of a framework.
 *
 * @param stage 学段 of the unit, by which standards differ; empty where there is none
 */
public record Sheet(CaseNumber caseNumber, FrameworkId framework, String stage) {

    /**
     * 一列: who fills it in.
     *
     * @param scorer login of the inspector; empty for the unit's and the final column, which several people fill together
     */
    public record Column(Side side, String scorer) {

        public static final Column UNIT = new Column(Side.UNIT, "");
        public static final Column FINAL = new Column(Side.FINAL, "");

        public static Column of(String inspector) {
            return new Column(Side.INSPECTOR, inspector);
        }

        /** {@code UNIT}, {@code INSPECTOR:inspector01}, {@code FINAL}. */
        public String key() {
            return scorer.isEmpty() ? side.name() : side.name() + ":" + scorer;
        }
    }

    /**
     * What stands in one cell.
     *
     * @param item code of the leaf; of a raw datum its name behind {@value #DATUM}
     * @param revision from 1, one more with every change
     */
    public record Cell(String item, Entry entry, int revision, String enteredBy, Instant enteredAt) {}

    static final String DATUM = "#";

    public static boolean isDatum(String item) {
        return item.startsWith(DATUM);
    }

    /** 基础数据 are kept beside the leaves. */
    public static String datum(String name) {
        return DATUM + name;
    }
}
