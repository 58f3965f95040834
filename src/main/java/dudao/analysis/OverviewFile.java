package dudao.analysis;

import dudao.indicator.Attainment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** 评估一览 as a workbook: the rows of the page, of each indicator what it comes from and its percentage, which can be reckoned with. */
final class OverviewFile {

    private static final List<String> FIRST = List.of("单位", "代码", "责任区", "学段", "案号", "口径");
    private static final List<String> LAST = List.of("合计", "合计达成率（%）", "等次", "一票否决");
    private static final int WIDTH = 16 * 256;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Overview overview;
    private final Map<String, String> zones;

    private OverviewFile(Overview overview, Map<String, String> zones) {
        this.overview = overview;
        this.zones = zones;
    }

    /** @param zones names by code */
    static byte[] write(Overview overview, Map<String, String> zones) {
        var file = new OverviewFile(overview, zones);
        try (var workbook = file.workbook;
                var out = new ByteArrayOutputStream()) {
            file.units();
            file.bars("等次分布", overview.grades());
            file.bars("达成率分布", overview.spread());
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The overview of %s could not be written"
                            .formatted(overview.selection().survey().key()),
                    e);
        }
    }

    private void units() {
        var sheet = workbook.createSheet("评估一览");
        var header = new Cells(sheet.createRow(0));
        FIRST.forEach(header::text);
        overview.axes().forEach(axis -> {
            header.text("%s %s".formatted(axis.code(), axis.title()));
            header.text(axis.code() + " 达成率（%）");
        });
        LAST.forEach(header::text);
        overview.rows().forEach(row -> unit(new Cells(sheet.createRow(sheet.getLastRowNum() + 1)), row));
        means(new Cells(sheet.createRow(sheet.getLastRowNum() + 1)));
        sheet.createFreezePane(1, 1);
        widen(sheet, FIRST.size() + 2 * overview.axes().size() + LAST.size());
    }

    private void unit(Cells cells, UnitRow row) {
        var unit = row.selected().unit();
        cells.text(unit.name());
        cells.text(unit.unit().value());
        cells.text(zones.getOrDefault(unit.zone(), unit.zone()));
        cells.text(unit.sheet().stage());
        cells.text(unit.sheet().caseNumber().value());
        cells.text(row.selected().source());
        row.cells().forEach(cells::attainment);
        cells.attainment(row.total());
        cells.text(row.grade());
        cells.text(row.vetoes());
    }

    private void means(Cells cells) {
        cells.text("平均达成率");
        FIRST.stream().skip(1).forEach(column -> cells.text(""));
        overview.means().forEach(mean -> {
            cells.text("%d个单位".formatted(mean.units()));
            cells.number(mean.percent());
        });
        cells.text("%d个单位".formatted(overview.total().units()));
        cells.number(overview.total().percent());
    }

    private void bars(String title, List<Bar> bars) {
        if (bars.isEmpty()) {
            return;
        }
        var sheet = workbook.createSheet(title);
        var header = new Cells(sheet.createRow(0));
        header.text(title.replace("分布", ""));
        header.text("单位数");
        bars.forEach(bar -> {
            var cells = new Cells(sheet.createRow(sheet.getLastRowNum() + 1));
            cells.text(bar.name());
            cells.number(BigDecimal.valueOf(bar.count()));
        });
        widen(sheet, 2);
    }

    private static void widen(XSSFSheet sheet, int columns) {
        for (var column = 0; column < columns; column++) {
            sheet.setColumnWidth(column, WIDTH);
        }
    }

    /** A row that is written from left to right; text stays text, whatever it begins with. */
    private static final class Cells {

        private final Row row;
        private int next;

        Cells(Row row) {
            this.row = row;
        }

        void text(String text) {
            row.createCell(next++).setCellValue(text);
        }

        void number(@Nullable BigDecimal number) {
            var cell = row.createCell(next++);
            if (number != null) {
                cell.setCellValue(number.doubleValue());
            }
        }

        void attainment(Attainment attainment) {
            text(Shown.of(attainment).words());
            number(attainment.percent());
        }
    }
}
