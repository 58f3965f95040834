package dudao.preservation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * 版式: where each line of a document stands. Head and title in the middle, paragraphs set in by two characters, organ and day at the
 * end to the right, as official documents are written; 28 characters a line and 22 lines a page.
 */
class PaperLayout {

    enum Place {
        MIDDLE,
        LEFT,
        RIGHT
    }

    record Line(String text, Place place, float size) {}

    private static final float LARGE = 22;

    static final float SIZE = 15.75f;
    static final float WIDTH = 28 * SIZE;
    static final int LINES_A_PAGE = 22;

    /** Never stand at the beginning of a line. */
    private static final String CLOSING = "，。；：？！、）》」』”’〕】…—%)";

    private static final String NUMBER = ".*〔\\d{4}〕\\d+号";
    private static final String INDENT = "　　";

    private final Typeface typeface;
    private final List<Line> lines = new ArrayList<>();

    private PaperLayout(Typeface typeface) {
        this.typeface = typeface;
    }

    static List<Line> of(String text, Typeface typeface) throws IOException {
        var layout = new PaperLayout(typeface);
        var paragraphs = text.strip().lines().map(String::strip).toList();
        var head = headOf(paragraphs);
        var foot = footOf(paragraphs, head);
        for (var n = 0; n < head; n++) {
            var size = paragraphs.get(n).matches(NUMBER) ? SIZE : LARGE;
            layout.add(typeface.settable(paragraphs.get(n)), Place.MIDDLE, size);
        }
        layout.lines.add(new Line("", Place.LEFT, SIZE));
        var addressed = false;
        for (var paragraph : paragraphs.subList(head, foot)) {
            if (!paragraph.isEmpty()) {
                var isAddressee = !addressed && paragraph.endsWith("：");
                layout.add((isAddressee ? "" : INDENT) + typeface.settable(paragraph), Place.LEFT, SIZE);
                addressed = true;
            }
        }
        layout.lines.add(new Line("", Place.LEFT, SIZE));
        for (var paragraph : paragraphs.subList(foot, paragraphs.size())) {
            layout.add(typeface.settable(paragraph), Place.RIGHT, SIZE);
        }
        return layout.lines;
    }

    /** Down to the number; without one the first line alone. */
    private static int headOf(List<String> paragraphs) {
        for (var n = 0; n < Math.min(paragraphs.size(), 10); n++) {
            if (paragraphs.get(n).matches(NUMBER)) {
                return n + 1;
            }
        }
        return Math.min(1, paragraphs.size());
    }

    /** Short lines after the last empty one. */
    private static int footOf(List<String> paragraphs, int head) {
        var foot = paragraphs.lastIndexOf("") + 1;
        var isShort = paragraphs.size() - foot <= 2
                && paragraphs.subList(foot, paragraphs.size()).stream().allMatch(line -> line.length() <= 28);
        return foot > head && isShort ? foot : paragraphs.size();
    }

    private void add(String paragraph, Place place, float size) throws IOException {
        var rest = paragraph;
        do {
            var end = fitting(rest, size);
            lines.add(new Line(rest.substring(0, end), place, size));
            rest = rest.substring(end);
        } while (!rest.isEmpty());
    }

    private int fitting(String text, float size) throws IOException {
        var width = 0f;
        for (var at = 0; at < text.length(); ) {
            var character = text.codePointAt(at);
            width += typeface.width(character, size);
            if (width > WIDTH && at > 0 && CLOSING.indexOf(character) < 0) {
                return beforeWord(text, at);
            }
            at += Character.charCount(character);
        }
        return text.length();
    }

    /** Numbers and words in Latin letters are not torn apart, unless they fill the line. */
    private static int beforeWord(String text, int at) {
        var start = at;
        while (start > 0 && isOfWord(text.charAt(start)) && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        return start > at / 2 ? start : at;
    }

    private static boolean isOfWord(char character) {
        return character > ' ' && character < 127;
    }
}
