package dudao.desk;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** 案卷经过 as a table for spreadsheets. */
class HistoryFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final StringBuilder text = new StringBuilder(TermsFile.BYTE_ORDER_MARK);

    HistoryFile() {
        line("日期", "时间", "类别", "办理人", "账号", "事项", "说明", "依据", "文书", "流程图");
    }

    void add(HistoryPage.Row row) {
        var line = row.line();
        var document = line.document();
        line(
                line.moment().day().toString(),
                line.moment().timed() ? TIME.format(line.moment().at()) : "",
                line.kind().chinese(),
                row.who(),
                Chinese.actor(line.by() == null ? "" : line.by(), Optional.ofNullable(line.actedFor())),
                line.what(),
                line.note(),
                line.article(),
                document == null ? "" : document.number(),
                row.diagram());
    }

    String text() {
        return text.toString();
    }

    private void line(String... cells) {
        text.append(CSVFormat.EXCEL.format(
                        Stream.of(cells).map(TermsFile::harmless).toArray()))
                .append("\r\n");
    }
}
