package dudao.indicator;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of the tree as the page shows it.
 *
 * @param level from 1
 */
record TreeRow(int level, Indicator indicator) {

    static List<TreeRow> of(Framework framework) {
        var rows = new ArrayList<TreeRow>();
        framework.roots().forEach(root -> add(rows, root, 1));
        return rows;
    }

    private static void add(List<TreeRow> rows, Indicator indicator, int level) {
        rows.add(new TreeRow(level, indicator));
        indicator.parts().forEach(part -> add(rows, part, level + 1));
    }

    public String marks() {
        return indicator.fullMarks() == null ? "" : Decimals.text(indicator.fullMarks());
    }

    public String weight() {
        return indicator.weight() == null ? "" : Decimals.text(indicator.weight()) + "%";
    }

    public String rule() {
        return indicator.rule().wording();
    }

    public List<String> traits() {
        return List.of(Trait.values()).stream()
                .filter(indicator::is)
                .map(Trait::chinese)
                .toList();
    }
}
