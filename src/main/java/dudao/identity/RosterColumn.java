package dudao.identity;

import org.apache.commons.csv.CSVRecord;

/**
 * 名录的一列. The first line of a file calls it by its Chinese name, as the template does, or by its short one.
 *
 * @param says what to write into it, for people
 */
record RosterColumn(String name, String chinese, boolean needed, String says) {

    static RosterColumn needed(String name, String chinese, String says) {
        return new RosterColumn(name, chinese, true, says);
    }

    static RosterColumn of(String name, String chinese, String says) {
        return new RosterColumn(name, chinese, false, says);
    }

    /** As the file at hand calls it. */
    String heading(CSVRecord row) {
        return row.isMapped(name) ? name : chinese;
    }
}
