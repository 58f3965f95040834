package dudao.migration;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** 期日对照表 as a table for spreadsheets, which take UTF-8 for such only when a mark stands at its beginning. */
class DatesFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private DatesFile() {}

    static String of(List<Passage> passages) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        line(text, "案号", "状态", "期日", "迁移前", "迁移后", "变化", "问题");
        for (var passage : passages) {
            var number = passage.caseNumber().value();
            var state = passage.state().chinese();
            if (passage.dates().isEmpty()) {
                line(text, number, state, "", "", "", "", passage.problem());
            }
            passage.dates()
                    .forEach(date -> line(
                            text,
                            number,
                            state,
                            date.what(),
                            date.before(),
                            date.after(),
                            date.verdict().chinese(),
                            passage.problem()));
        }
        return text.toString();
    }

    /** Each cell begins with what the house itself wrote, never with a sign that a spreadsheet takes for a formula. */
    private static void line(StringBuilder text, String... cells) {
        text.append(CSVFormat.EXCEL.format((Object[]) cells)).append("\r\n");
    }
}
