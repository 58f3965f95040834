package dudao.desk;

import dudao.cases.CaseEvent;
import dudao.cases.FieldChange;
import dudao.deadline.LedgerEntry;
import dudao.document.Document;
import dudao.document.ServiceRecord;
import dudao.evidence.Exhibit;
import dudao.verifier.TrailLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 案卷经过: everything that happened in a case, when it was written down. The trail says when and on which diagram, the modules
 * say what; what is older than the trail stands at its own day.
 */
class CaseHistory {

    private final HistoryTelling telling;
    private final Map<String, Document> documents;
    private final Map<Long, CaseEvent> events;
    private final Map<Long, Exhibit> exhibits;
    private final Map<Long, FieldChange> changes;
    private final List<Document> issued;
    private final List<ServiceRecord> services;
    private final List<LedgerEntry> ledger;
    private final List<HistoryLine> lines = new ArrayList<>();

    private CaseHistory(CaseFacts facts, HistoryTelling telling) {
        this.telling = telling;
        documents = by(facts.documents(), Document::number);
        events = by(facts.events(), CaseEvent::id);
        exhibits = by(facts.exhibits(), Exhibit::id);
        changes = by(facts.changes(), FieldChange::id);
        issued = new ArrayList<>(facts.documents());
        services = new ArrayList<>(facts.services());
        ledger = facts.ledger().stream()
                .sorted(Comparator.comparing(LedgerEntry::happenedAt))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The sooner first. */
    static List<HistoryLine> of(CaseFacts facts, HistoryTelling telling) {
        var history = new CaseHistory(facts, telling);
        for (var line : facts.trail()) {
            history.told(line).map(told -> told.inPlaceOf(line.string("for"))).ifPresent(history.lines::add);
        }
        history.olderThanTheTrail().forEach(history.lines::add);
        history.lines.addAll(facts.comparisons().told(facts.trail(), history.lines, telling));
        facts.reads().stream().map(telling::read).forEach(history.lines::add);
        return history.lines.stream().sorted().toList();
    }

    private Optional<HistoryLine> told(TrailLine line) {
        return switch (String.valueOf(line.string("kind"))) {
            case "acted" ->
                Optional.of(Optional.ofNullable(events.remove(line.content().get("record")))
                        .map(event -> telling.act(line, event))
                        .orElseGet(() -> telling.lost(line)));
            case "clock-struck" -> Optional.of(telling.struck(line));
            case "case-begun", "case-ended", "file-closed", "hold-changed" -> Optional.of(telling.named(line));
            case "deleted-by-retention" -> Optional.of(telling.destroyed(line));
            case "copy-destroyed" -> Optional.of(telling.copyDestroyed(line));
            case "report-shown" -> Optional.of(telling.shown(line));
            case "letter-received", "letter-decided", "opened-by-letter" -> Optional.of(telling.letter(line));
            case "document-made" ->
                takeOne(issued, one -> one.number().equals(line.string("document")))
                        .map(document -> telling.issued(line, document));
            case "document-delivered", "service-amended" ->
                takeOne(services, one -> one.documentNumber().equals(line.string("document")))
                        .map(service -> served(line, service));
            case "exhibit-taken" ->
                Optional.ofNullable(exhibits.remove(line.content().get("exhibit")))
                        .map(exhibit -> telling.handedIn(line, exhibit));
            case "field-changed" ->
                Optional.ofNullable(changes.remove(line.content().get("change")))
                        .map(change -> telling.handedInAnew(line, change));
            case "period-moved" ->
                takeOne(ledger, entry -> isOf(line, entry)).map(entry -> telling.changed(line, entry));
            default -> Optional.empty();
        };
    }

    private Stream<HistoryLine> olderThanTheTrail() {
        return Stream.of(
                        events.values().stream().map(event -> telling.act(null, event)),
                        issued.stream().map(document -> telling.issued(null, document)),
                        services.stream().map(service -> served(null, service)),
                        changes.values().stream().map(change -> telling.handedInAnew(null, change)),
                        exhibits.values().stream().map(exhibit -> telling.handedIn(null, exhibit)),
                        ledger.stream().map(entry -> telling.changed(null, entry)))
                .flatMap(Function.identity());
    }

    private HistoryLine served(@Nullable TrailLine line, ServiceRecord service) {
        return telling.served(line, documents.get(service.documentNumber()), service);
    }

    private static boolean isOf(TrailLine line, LedgerEntry entry) {
        return entry.clock().name().equals(line.string("clock"))
                && entry.subject().equals(line.string("subject"))
                && entry.change().name().equals(line.string("change"))
                && entry.after().map(Object::toString).equals(Optional.ofNullable(line.string("after")));
    }

    /** The first of them, which nobody gets again. */
    private static <T> Optional<T> takeOne(List<T> all, Predicate<T> wanted) {
        var found = all.stream().filter(wanted).findFirst();
        found.ifPresent(all::remove);
        return found;
    }

    private static <K, V> Map<K, V> by(List<V> values, Function<V, K> key) {
        var found = new LinkedHashMap<K, V>();
        values.forEach(value -> found.put(key.apply(value), value));
        return found;
    }
}
