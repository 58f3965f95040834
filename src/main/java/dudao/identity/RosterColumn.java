package dudao.identity;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * 名录的一列. The first line of a file calls it by its Chinese name, as the template does, or by its short one.
 *
 * @param needed no row may leave it empty
 * @param says what to write into it, for people
 * @param later came with a later template: a file of an earlier one is read without it, and leaves it as it was
 */
record RosterColumn(String name, String chinese, boolean needed, String says, boolean later) {

    static RosterColumn needed(String name, String chinese, String says) {
        return new RosterColumn(name, chinese, true, says, false);
    }

    static RosterColumn of(String name, String chinese, String says) {
        return new RosterColumn(name, chinese, false, says, false);
    }

    static RosterColumn later(String name, String chinese, String says) {
        return new RosterColumn(name, chinese, false, says, true);
    }

    boolean isIn(List<String> header) {
        return header.contains(name) || header.contains(chinese);
    }

    /** As the file at hand calls it. */
    String heading(CSVRecord row) {
        return row.isMapped(name) ? name : chinese;
    }
}
