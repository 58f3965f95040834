package dudao.desk;

import dudao.audit.AuditTrail;
import dudao.cases.CaseEvent;
import dudao.cases.CaseFile;
import dudao.cases.Cases;
import dudao.cases.FieldChange;
import dudao.cases.FieldChanges;
import dudao.deadline.Deadline;
import dudao.deadline.Deadlines;
import dudao.deadline.Ledger;
import dudao.deadline.LedgerEntry;
import dudao.document.Document;
import dudao.document.Documents;
import dudao.document.ServiceRecord;
import dudao.evidence.Exhibit;
import dudao.evidence.Exhibits;
import dudao.verifier.TrailLine;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the house itself keeps of a case, and nothing of what the engine does; a question to each module, however much happened. */
record CaseFacts(
        List<TrailLine> trail,
        List<TrailLine> reads,
        PeriodsInTrail periods,
        List<CaseEvent> events,
        List<FieldChange> changes,
        List<Document> documents,
        List<ServiceRecord> services,
        List<Exhibit> exhibits,
        List<LedgerEntry> ledger,
        List<Deadline> deadlines,
        Comparisons comparisons) {

    private static final Set<String> OF_UNIT = Set.of("self-assessment", "rectification", "sheet");

    private static final Set<String> LETTERS = Set.of("letter-received", "letter-decided", "opened-by-letter");

    /** In one transaction: each question would else begin and end one of its own. */
    @Component
    @Transactional(readOnly = true)
    static class Keeper {

        private final AuditTrail trail;
        private final Cases cases;
        private final FieldChanges changes;
        private final Documents documents;
        private final Exhibits exhibits;
        private final Ledger ledger;
        private final Deadlines deadlines;
        private final Comparisons.Keeper comparisons;
        private final Clock clock;

        Keeper(
                AuditTrail trail,
                Cases cases,
                FieldChanges changes,
                Documents documents,
                Exhibits exhibits,
                Ledger ledger,
                Deadlines deadlines,
                Comparisons.Keeper comparisons,
                Clock clock) {
            this.trail = trail;
            this.cases = cases;
            this.changes = changes;
            this.documents = documents;
            this.exhibits = exhibits;
            this.ledger = ledger;
            this.deadlines = deadlines;
            this.comparisons = comparisons;
            this.clock = clock;
        }

        /**
         * @param withReads whether who looked at the case belongs to it
         * @param withDrafts whether what the office wrote and replaced belongs to it, beside what the unit did; and what the public wrote
         */
        CaseFacts of(CaseFile file, boolean withReads, boolean withDrafts) {
            var number = file.number();
            var lines = withDrafts ? trail.of(number) : withoutLetters(trail.of(number));
            var papers = documents.of(number);
            var services = documents.everyService(number);
            return new CaseFacts(
                    lines,
                    withReads ? reads(file) : List.of(),
                    PeriodsInTrail.of(lines, clock),
                    cases.record(number),
                    changes.of(number).stream()
                            .filter(change -> withDrafts
                                    || OF_UNIT.contains(change.field().replaceFirst("\\..*", "")))
                            .toList(),
                    papers,
                    services,
                    exhibits.bundle(number),
                    ledger.of(number),
                    deadlines.of(number),
                    withDrafts ? comparisons.of(number) : comparisons.of(number).known(papers, services));
        }

        /** Whoever writes about a unit is not to be guessed by it. */
        private static List<TrailLine> withoutLetters(List<TrailLine> lines) {
            return lines.stream()
                    .filter(line -> !LETTERS.contains(String.valueOf(line.string("kind"))))
                    .toList();
        }

        private List<TrailLine> reads(CaseFile file) {
            return trail.readsOf(file.number(), Year.of(file.openedOn().getYear()), Year.now(clock));
        }
    }
}
