package dudao.letter;

import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** 公众来信 as a table for spreadsheets: who wrote is told by surname and by the ends of the contact alone. */
class LettersFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    LettersFile() {
        line("来信", "收到", "报告", "案号", "反映人", "身份", "联系方式", "内容", "处理", "答复", "立案案号", "处理人", "处理时间", "依据");
    }

    void add(LettersPage.Row row) {
        var letter = row.letter();
        line(
                String.valueOf(letter.number()),
                TIME.format(row.received()),
                String.valueOf(letter.report()),
                letter.caseNumber().value(),
                name(letter.writer()),
                letter.relation().chinese(),
                contact(letter.contact()),
                letter.text(),
                letter.outcome().map(Letter.Outcome::chinese).orElse("尚未处理"),
                letter.answer(),
                letter.handledIn().orElse(""),
                row.decider(),
                row.decided().map(TIME::format).orElse(""),
                row.basis());
    }

    String text() {
        return text.toString();
    }

    /** 张**. */
    static String name(String writer) {
        return writer.isEmpty() ? "" : writer.substring(0, writer.offsetByCodePoints(0, 1)) + "**";
    }

    /** 138****0000; what is too short to leave anything tells nothing. */
    static String contact(String contact) {
        return contact.isEmpty()
                ? ""
                : contact.length() < 8
                        ? "****"
                        : contact.substring(0, 3) + "****" + contact.substring(contact.length() - 2);
    }

    private void line(String... cells) {
        text.append(CSVFormat.EXCEL.format(
                        Stream.of(cells).map(LettersFile::harmless).toArray()))
                .append("\r\n");
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
