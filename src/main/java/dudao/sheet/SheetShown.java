package dudao.sheet;

import dudao.evidence.ExhibitRecord;
import dudao.indicator.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 评估表 as a script draws it and a page prints it.
 *
 * @param version of the framework
 * @param upload where evidence is handed in; null where the person may add none
 * @param mine key of the column the person fills in now; null where he only reads
 * @param marking whether single leaves may be sent back
 * @param findings whether problems may be noted
 * @param totals one line a column
 */
record SheetShown(
        String title,
        int version,
        String stage,
        String caseNumber,
        @Nullable String upload,
        @Nullable String mine,
        boolean marking,
        boolean findings,
        List<ColumnShown> columns,
        List<Row> rows,
        List<Datum> data,
        Map<String, String> totals,
        Progress progress) {

    record ColumnShown(String key, String name) {}

    /**
     * An indicator.
     *
     * @param above code of the one it belongs to; empty at the top
     * @param level from 1
     * @param returned why the group sent it back
     * @param differs the inspectors lie too far apart, a joint decision is needed
     */
    record Row(
            String code,
            String title,
            int level,
            String above,
            boolean leaf,
            String kind,
            String input,
            List<Choice> choices,
            String marks,
            String weight,
            String unit,
            String standard,
            String rule,
            List<String> materials,
            String basis,
            boolean mayNotApply,
            boolean bonus,
            boolean veto,
            boolean toFillIn,
            boolean locked,
            String returned,
            String finding,
            boolean differs,
            Map<String, CellShown> cells,
            List<ExhibitRecord> exhibits) {}

    /** 基础数据. */
    record Datum(String item, String name, boolean locked, boolean differs, Map<String, CellShown> cells) {}

    /**
     * @param revision 0 where nobody entered anything in this column
     * @param takenOver the value comes from other columns and may be changed here
     */
    record CellShown(
            String value,
            String reason,
            boolean notApplicable,
            int revision,
            String by,
            @Nullable Instant at,
            boolean takenOver,
            String figure,
            String state,
            boolean vetoed,
            String formula) {}

    record Progress(int filled, int of) {}
}
