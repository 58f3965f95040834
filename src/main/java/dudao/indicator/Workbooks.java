package dudao.indicator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Excel 文件: reads the first sheet of a workbook into a {@link Grid}, and nothing that would fill the memory. */
final class Workbooks {

    static final int LARGEST_FILE = 5 << 20;
    private static final long LARGEST_UNPACKED = 16L << 20;
    private static final int MOST_PARTS = 500;

    private Workbooks() {}

    /** Why a file cannot be read at all; the message is for people. */
    static class Unreadable extends Exception {

        Unreadable(String why) {
            super(why);
        }
    }

    static Grid read(byte[] file) throws Unreadable {
        refuseUnlessModest(file);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return grid(workbook.getSheetAt(0));
        } catch (IOException | OpenXML4JRuntimeException | POIXMLException | IllegalArgumentException e) {
            throw new Unreadable("文件损坏或者不是 Excel 工作簿，请用电子表格软件打开后另存为 .xlsx 再导入");
        }
    }

    /** A small file can unpack to one that no memory holds, so what is in it is counted first. */
    private static void refuseUnlessModest(byte[] file) throws Unreadable {
        if (file.length > LARGEST_FILE) {
            throw new Unreadable("文件有%dMB，最大%dMB".formatted(file.length >> 20, LARGEST_FILE >> 20));
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw new Unreadable("不是 .xlsx 文件；旧的 .xls 或者 CSV 请用电子表格软件另存为“Excel 工作簿（.xlsx）”");
        }
        var buffer = new byte[1 << 16];
        var unpacked = 0L;
        var parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                parts++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED || parts > MOST_PARTS) {
                        throw new Unreadable("文件解压后超过%dMB，不予导入；请只保留指标体系的一张表".formatted(LARGEST_UNPACKED >> 20));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("文件损坏，请用电子表格软件打开后另存为 .xlsx 再导入");
        }
    }

    private static Grid grid(Sheet sheet) {
        var lines = new ArrayList<Grid.Line>();
        for (Row row : sheet) {
            var cells = new ArrayList<String>();
            for (Cell cell : row) {
                if (cell.getColumnIndex() > Grid.MOST_COLUMNS && text(cell).isEmpty()) {
                    continue;
                }
                while (cells.size() < Math.min(cell.getColumnIndex(), Grid.MOST_COLUMNS + 1)) {
                    cells.add("");
                }
                cells.add(text(cell));
            }
            lines.add(new Grid.Line(row.getRowNum() + 1, List.copyOf(cells)));
            if (lines.size() > Grid.MOST_ROWS) {
                break;
            }
        }
        return new Grid(lines);
    }

    /** As a person reads it; of a formula what it came to when the file was saved. */
    private static String text(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue())).toPlainString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
            case ERROR -> "#错误";
            default -> "";
        };
    }
}
