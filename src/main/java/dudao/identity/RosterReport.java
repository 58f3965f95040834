package dudao.identity;

import java.util.List;

/** 导入报告: what an import did, file by file, and the rows it did not take. */
record RosterReport(List<Counts> counts, List<Rejected> rejected) {

    /** @param changed rows that were there and now read differently */
    record Counts(RosterFile file, int added, int changed, int unchanged, int rejected) {}

    /**
     * 未导入的行.
     *
     * @param line where the row begins in its file, the header being line 1
     * @param field the column at fault; empty where the row as a whole is
     */
    record Rejected(RosterFile file, long line, String field, String value, String why) {}

    public int changes() {
        return counts.stream()
                .mapToInt(count -> count.added() + count.changed())
                .sum();
    }
}
