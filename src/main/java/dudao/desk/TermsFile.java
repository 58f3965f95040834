package dudao.desk;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** 期限一览 as a table for spreadsheets, which take UTF-8 for such only when a mark stands at its beginning. */
class TermsFile {

    static final String BYTE_ORDER_MARK = "\uFEFF";
    /** A cell that begins so is taken for a formula, and may fetch or send what it likes. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    TermsFile() {
        line("状态", "期限", "案号", "案卷", "被督导单位", "由谁办理", "起算日", "最后一日", "是否暂定", "说明", "依据");
    }

    void add(DeadlinesPage.Row row) {
        var term = row.term();
        line(
                term.state().chinese(),
                row.name(),
                term.caseNumber().value(),
                term.title(),
                term.unit(),
                term.actor(),
                day(term.since()),
                day(term.lastDay()),
                term.provisional() ? "暂定" : "",
                row.urgency().words(),
                term.basis().citation());
    }

    String text() {
        return text.toString();
    }

    private void line(String... cells) {
        text.append(CSVFormat.EXCEL.format(
                        Stream.of(cells).map(TermsFile::harmless).toArray()))
                .append("\r\n");
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String day(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }
}
