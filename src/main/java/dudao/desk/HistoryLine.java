package dudao.desk;

import dudao.document.Document;
import dudao.document.ServiceRecord;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history of a case.
 *
 * @param by login of who did it; null where the house acted by itself
 * @param actedFor login of the absent person in whose place it was done; null where everybody acted for himself
 * @param article the citation; empty where no article speaks
 * @param exhibit its id; null where the line is of something else
 * @param document what was issued or served; null where the line is of something else
 * @param service the proof; null while nothing is served
 * @param step which element of which diagram; null outside the diagrams
 */
record HistoryLine(
        Moment moment,
        HistoryKind kind,
        @Nullable String by,
        @Nullable String actedFor,
        String what,
        String note,
        String article,
        @Nullable Long exhibit,
        @Nullable Document document,
        @Nullable ServiceRecord service,
        @Nullable Step step)
        implements Comparable<HistoryLine> {

    /** @param process id of the diagram, in the version that ran @param element empty for what the house noted on the way */
    record Step(String process, int version, String element) {}

    static HistoryLine of(
            Moment moment, HistoryKind kind, @Nullable String by, String what, String note, String article) {
        return new HistoryLine(moment, kind, by, null, what, note, article, null, null, null, null);
    }

    HistoryLine inPlaceOf(@Nullable String absentee) {
        return new HistoryLine(moment, kind, by, absentee, what, note, article, exhibit, document, service, step);
    }

    HistoryLine at(@Nullable Step at) {
        return new HistoryLine(moment, kind, by, actedFor, what, note, article, exhibit, document, service, at);
    }

    HistoryLine about(Document paper, @Nullable ServiceRecord proof) {
        return new HistoryLine(moment, kind, by, actedFor, what, note, article, exhibit, paper, proof, step);
    }

    HistoryLine about(long material) {
        return new HistoryLine(moment, kind, by, actedFor, what, note, article, material, document, service, step);
    }

    @Override
    public int compareTo(HistoryLine other) {
        return moment.compareTo(other.moment);
    }
}
