package dudao.sheet;

import dudao.indicator.Sheet.Column;
import dudao.indicator.Side;
import java.util.List;

/**
 * 看得到的列: what of a sheet somebody may see now.
 *
 * @param columns in their order from left to right
 * @param team the columns of everybody on the team, seen or not
 * @param ofUnit whether it is the unit itself that looks
 */
record Sight(List<Column> columns, List<Column> team, boolean ofUnit) {

    /** Inspectors do not see how far they lie apart before all are in, nor does the unit ever. */
    boolean seesAllInspectors() {
        return !team.isEmpty() && columns.containsAll(team);
    }

    /** From whose columns the final one follows, as far as that may be seen. */
    List<Column> agreeing() {
        return seesAllInspectors() ? team : List.of();
    }

    boolean seesFinal() {
        return columns.stream().anyMatch(column -> column.side() == Side.FINAL);
    }
}
