package dudao.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** 一张表: a CSV file as spreadsheets write it, in UTF-8 with or without a mark at its beginning, or in GBK. */
record Sheet(RosterFile file, List<Row> rows) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    static Sheet read(RosterFile file, byte[] content) {
        var text = SpreadsheetText.decode(content)
                .orElseThrow(() -> new UnreadableFile(file, "不是 CSV 文本文件，请在电子表格软件中另存为 CSV（UTF-8 或 GBK 编码）"));
        try (var parser = CSVParser.parse(text, FORMAT)) {
            refuseOtherColumns(file, parser.getHeaderNames());
            var rows = new ArrayList<Row>();
            var line = new LineCounter(text);
            for (var row : parser) {
                rows.add(new Row(file, line.at(row.getCharacterPosition()), row));
            }
            return new Sheet(file, rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new UnreadableFile(file, "不是正确的 CSV 文件（引号不成对，或者表头有重复、空缺的列名），请另存为 CSV 后重新上传");
        }
    }

    private static void refuseOtherColumns(RosterFile file, List<String> header) {
        var missing = file.columns().stream()
                .filter(column -> !column.later() && !column.isIn(header))
                .map(RosterColumn::chinese)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new UnreadableFile(file, "第一行缺少列 %s。请下载模板，把内容填到模板里".formatted(missing));
        }
    }

    /** The parser tells characters, people count lines. */
    private static class LineCounter {

        private final String text;
        private int position;
        private long line = 1;

        LineCounter(String text) {
            this.text = text;
        }

        long at(long next) {
            for (; position < next || isBlankLine(); position++) {
                if (text.charAt(position) == '\n' || text.charAt(position) == '\r' && !followedByNewline()) {
                    line++;
                }
            }
            return line;
        }

        private boolean isBlankLine() {
            return position < text.length() && (text.charAt(position) == '\n' || text.charAt(position) == '\r');
        }

        private boolean followedByNewline() {
            return position + 1 < text.length() && text.charAt(position + 1) == '\n';
        }
    }
}
