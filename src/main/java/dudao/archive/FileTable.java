package dudao.archive;

import java.util.Set;

/**
 * A table that holds something of a case.
 *
 * @param title what its rows are, in Chinese
 * @param of condition by which rows belong to {@code :number}
 * @param atTheEnd what destruction does to them: {@code delete}, {@code keep}, {@code exhibits}, or what is put in place of what they say
 * @param masked columns that nobody takes along, e.g. who it was that complained
 */
record FileTable(String table, String title, String of, String atTheEnd, Set<String> masked) {

    static final String DELETE = "delete";
    static final String KEEP = "keep";
    /** Their contents lie in a store of their own. */
    static final String EXHIBITS = "exhibits";

    /** Neither the record of a destruction nor what people were reminded of is part of the file. */
    boolean isContent() {
        return !table.startsWith("archive_") && !table.startsWith("reminder_");
    }
}
