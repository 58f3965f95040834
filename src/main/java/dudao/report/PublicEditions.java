package dudao.report;

import static dudao.law.Article.UNREGULATED;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.document.Document;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.law.Refused;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公开版本: prepared by one person, decided by another, and every version kept. */
@Component
@Transactional
class PublicEditions {

    private final EntityManager entities;
    private final Documents documents;
    private final Cases cases;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublicEditions(
            EntityManager entities,
            Documents documents,
            Cases cases,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.documents = documents;
        this.cases = cases;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** 拟制: nothing of the report is reworded; what is hidden is hidden wherever it stands. */
    Edition prepare(CaseNumber caseNumber, Edition.Act act, List<Redaction> redactions, String note, Person by) {
        var all = of(caseNumber);
        if (all.stream().anyMatch(one -> !one.isDecided())) {
            throw new Refused("report.edition-waits", UNREGULATED);
        }
        var text = report(caseNumber);
        redactions.stream()
                .filter(one -> !text.contains(one.passage()))
                .findFirst()
                .ifPresent(absent -> {
                    throw new Refused("report.passage-absent", UNREGULATED, absent.passage());
                });
        var body = act == Edition.Act.WITHDRAW ? null : Redactions.redacted(text, redactions);
        var id = new Edition.Id(caseNumber.value(), all.size() + 1);
        var prepared = new Edition(id, act, body, note, redactions, by.login(), clock.instant());
        entities.persist(prepared);
        return prepared;
    }

    /** @param channel where else it is published; null for a no */
    Edition decide(
            CaseNumber caseNumber, boolean agreed, @Nullable String remarks, @Nullable String channel, Person by) {
        var waiting = waiting(caseNumber).orElseThrow(() -> new Refused("report.no-edition-waits", UNREGULATED));
        if (waiting.preparedBy().equals(by.login())) {
            throw new Refused("report.second-person", UNREGULATED);
        }
        waiting.decided(agreed, remarks, channel, by.login(), clock.instant());
        if (agreed) {
            events.publishEvent(
                    new ReportShown(caseNumber, waiting.ordinal(), waiting.act().name(), waiting.body()));
        }
        return waiting;
    }

    /** The one that waits for its decision. */
    Optional<Edition> waiting(CaseNumber caseNumber) {
        return of(caseNumber).stream().filter(one -> !one.isDecided()).findFirst();
    }

    /** What everybody reads now, or that it was withdrawn. */
    Optional<Edition> shown(CaseNumber caseNumber) {
        return of(caseNumber).stream().filter(Edition::isAgreed).reduce((one, later) -> later);
    }

    /** Every version, oldest first. */
    @Transactional(readOnly = true)
    public List<Edition> of(CaseNumber caseNumber) {
        return entities.createQuery(
                        "select distinct e from Edition e left join fetch e.redactions where e.id.caseNumber = :number order by e.id.ordinal",
                        Edition.class)
                .setParameter("number", caseNumber.value())
                .getResultList();
    }

    /** The report as it was issued. */
    String report(CaseNumber caseNumber) {
        return documents
                .latest(caseNumber, DocumentKind.REPORT)
                .map(Document::body)
                .orElseThrow(() -> new Refused("report.not-submitted", Reports.REPORT));
    }

    /** What was hidden the last time, or else what looks as if it ought to be. */
    List<Redaction> proposed(CaseNumber caseNumber) {
        return of(caseNumber).stream()
                .filter(one -> one.act() != Edition.Act.WITHDRAW)
                .reduce((one, later) -> later)
                .map(Edition::redactions)
                .orElseGet(() -> Redactions.suggested(report(caseNumber), names(caseNumber)));
    }

    /** Of those who work at the unit or are bound to it; officials of the office may be named. */
    private Set<String> names(CaseNumber caseNumber) {
        var unit = cases.file(caseNumber).unit();
        return new HashSet<>(unit.map(directory::tiedTo)
                .map(tied -> directory.namesOf(tied.keySet()).values())
                .orElse(List.of()));
    }
}
