package dudao.indicator;

import java.util.ArrayList;
import java.util.List;

/** 表格: the cells of a file as text, wherever it came from. Blank below a merged cell. */
record Grid(List<Line> lines) {

    static final int MOST_ROWS = 5000;
    static final int MOST_COLUMNS = 30;
    static final int LONGEST_TEXT = 4000;

    /** @param number from 1 */
    record Line(int number, List<String> cells) {

        String at(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** What no framework is that people keep. */
    List<Rejected> excesses() {
        var found = new ArrayList<Rejected>();
        if (lines.size() > MOST_ROWS) {
            found.add(new Rejected(0, "", "", "表格有%d行，最多%d行".formatted(lines.size(), MOST_ROWS)));
        }
        for (var line : lines) {
            if (line.cells().size() > MOST_COLUMNS) {
                found.add(new Rejected(
                        line.number(),
                        "",
                        "",
                        "这一行有%d列，最多%d列".formatted(line.cells().size(), MOST_COLUMNS)));
                break;
            }
            for (var cell : line.cells()) {
                if (cell.length() > LONGEST_TEXT) {
                    found.add(new Rejected(
                            line.number(), "", cell.substring(0, 40) + "……", "一格最多%d个字".formatted(LONGEST_TEXT)));
                }
            }
        }
        return found;
    }
}
