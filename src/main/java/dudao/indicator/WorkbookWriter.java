package dudao.indicator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a framework as offices keep it: upper levels merged over their rows, one leaf a row. What it writes, the reader reads. */
final class WorkbookWriter {

    private static final int LEVEL_WIDTH = 26;
    private static final int CHARACTER = 256;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("指标体系");
    private final Framework framework;
    private final int levels;
    private final CellStyle plain;
    private final CellStyle bold;
    private int next;

    private WorkbookWriter(Framework framework) {
        this.framework = framework;
        this.levels = framework.levels();
        this.plain = style(false);
        this.bold = style(true);
    }

    static byte[] write(Framework framework) {
        var writer = new WorkbookWriter(framework);
        try (var workbook = writer.workbook) {
            writer.about();
            writer.header();
            framework.roots().forEach(root -> writer.rows(root, 0));
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Framework %s could not be written".formatted(framework.id()), e);
        }
    }

    private void about() {
        about("名称", framework.title());
        about("编号", framework.id().code());
        about("版本", Integer.toString(framework.id().version()));
        about("来源", framework.source());
        about("等次", framework.bands().wording());
    }

    private void about(String name, String value) {
        var row = sheet.createRow(next++);
        text(row, 0, name, bold);
        text(row, 1, value, plain);
        var last = levels + Column.values().length - 1;
        if (last > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 1, last));
        }
    }

    private void header() {
        var row = sheet.createRow(next++);
        for (int i = 0; i < levels; i++) {
            text(row, i, Column.LEVELS.get(i), bold);
            sheet.setColumnWidth(i, LEVEL_WIDTH * CHARACTER);
        }
        for (var column : Column.values()) {
            text(row, at(column), column.chinese(), bold);
            sheet.setColumnWidth(at(column), column.width() * CHARACTER);
        }
        sheet.createFreezePane(0, next);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** Of a group the rows of its leaves, with its own cell merged over them. */
    private void rows(Indicator indicator, int level) {
        if (indicator.isLeaf()) {
            leaf(indicator, level);
            return;
        }
        var first = next;
        indicator.parts().forEach(part -> rows(part, level + 1));
        text(sheet.getRow(first), level, Heading.write(indicator), plain);
        if (next - 1 > first) {
            sheet.addMergedRegion(new CellRangeAddress(first, next - 1, level, level));
        }
    }

    private void leaf(Indicator leaf, int level) {
        var row = sheet.createRow(next++);
        text(row, level, leaf.title(), plain);
        text(row, at(Column.CODE), leaf.code(), plain);
        number(row, at(Column.MARKS), leaf.fullMarks());
        number(row, at(Column.WEIGHT), leaf.weight());
        text(row, at(Column.RULE), leaf.rule().wording(), plain);
        text(row, at(Column.STANDARD), leaf.standard(), plain);
        text(row, at(Column.MATERIALS), String.join("\n", leaf.materials()), plain);
        text(row, at(Column.UNIT), leaf.unit(), plain);
        text(row, at(Column.TRAITS), traits(leaf), plain);
        text(row, at(Column.BASIS), leaf.basis(), plain);
    }

    static String traits(Indicator leaf) {
        return List.of(Trait.values()).stream()
                .filter(leaf::is)
                .map(Trait::chinese)
                .collect(Collectors.joining("、"));
    }

    private int at(Column column) {
        return levels + column.ordinal();
    }

    private void text(Row row, int column, String value, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private void number(Row row, int column, @Nullable BigDecimal value) {
        var cell = row.createCell(column);
        cell.setCellStyle(plain);
        if (value != null) {
            cell.setCellValue(value.doubleValue());
        }
    }

    private CellStyle style(boolean isHeading) {
        var style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(isHeading ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        var font = workbook.createFont();
        font.setBold(isHeading);
        font.setFontName("宋体");
        style.setFont(font);
        return style;
    }
}
