package dudao.question;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** What a question found, as a table for spreadsheets, which take UTF-8 for such only when a mark stands at its beginning. */
class LeadsFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** A cell that begins so is taken for a formula, and may fetch or send what it likes. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    LeadsFile() {
        line("时间", "情况", "案号", "案卷", "被督导单位", "人员", "登录名", "依据");
    }

    String write(List<LeadTelling.Row> rows) {
        rows.forEach(row -> line(
                row.when(),
                row.what(),
                row.lead().caseNumber(),
                row.lead().title(),
                row.lead().unit(),
                row.who(),
                row.lead().actor() == null ? "" : row.lead().actor(),
                row.law()));
        return text.toString();
    }

    private void line(String... cells) {
        text.append(CSVFormat.EXCEL.format(
                        Stream.of(cells).map(LeadsFile::harmless).toArray()))
                .append("\r\n");
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
