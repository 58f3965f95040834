package dudao.studio;

import dudao.diagram.Difference;
import dudao.diagram.Difference.Mark;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 修改对照, as a page shows it.
 *
 * @param before what the former is called, e.g. 第3版
 * @param said the differences in words
 * @param address of the page with both pictures, for a page that shows only the words
 */
record Compared(
        String name,
        String before,
        String after,
        List<String> said,
        List<Side> sides,
        @Nullable String address) {

    /** One picture; ids of the elements by how they are marked on it. */
    record Side(String label, String text, String added, String removed, String changed, String moved) {}

    static Compared of(
            String name,
            String before,
            String textBefore,
            String after,
            String textAfter,
            List<Difference> differences,
            @Nullable String address) {
        return new Compared(
                name,
                before,
                after,
                said(differences),
                Stream.of(side(before, textBefore, differences), side(after, textAfter, differences))
                        .toList(),
                address);
    }

    static List<String> said(List<Difference> differences) {
        return differences.stream()
                .map(Difference::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Side side(String label, String text, List<Difference> differences) {
        return new Side(
                label,
                text,
                ids(differences, Mark.ADDED),
                ids(differences, Mark.REMOVED),
                ids(differences, Mark.CHANGED),
                ids(differences, Mark.MOVED));
    }

    private static String ids(List<Difference> differences, Mark mark) {
        return differences.stream()
                .filter(one -> one.mark() == mark)
                .map(Difference::element)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
