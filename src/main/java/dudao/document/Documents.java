package dudao.document;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.BodyCode;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.law.Regulation;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 文书: issues documents under a number and serves them. */
@Component
@Transactional
public class Documents {

    /** 送达回证 as the proof of receipt, by analogy. */
    private static final Article SERVICE = Regulation.CIVIL_PROCEDURE.article(87);

    private final EntityManager entities;
    private final Cases cases;
    private final DocumentNumbers numbers;
    private final DocumentTexts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(
            EntityManager entities,
            Cases cases,
            DocumentNumbers numbers,
            DocumentTexts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.numbers = numbers;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** 制发: numbers the document and fixes its text, as the office of the case. */
    public Document issue(CaseNumber caseNumber, DocumentKind kind, Map<String, Object> facts) {
        return issue(caseNumber, kind, cases.file(caseNumber).office(), facts);
    }

    /** @param office the office whose document it is, which need not be the one of the case */
    public Document issue(CaseNumber caseNumber, DocumentKind kind, BodyCode office, Map<String, Object> facts) {
        var today = LocalDate.now(clock);
        var number = numbers.next(office, today.getYear());
        var document = new Document(
                number,
                caseNumber,
                kind,
                texts.write(kind, cases.file(caseNumber), office, number, today, facts),
                today);
        entities.persist(document);
        events.publishEvent(new DocumentIssued(caseNumber, kind, today));
        return document;
    }

    /** 送达: records the receipt, from which periods run. */
    public void serve(
            CaseNumber caseNumber,
            DocumentKind kind,
            ServiceMode mode,
            LocalDate effectiveOn,
            String recipient,
            @Nullable String remark) {
        var document = latest(caseNumber, kind)
                .orElseThrow(() -> new IllegalStateException(
                        "Case %s has no %s that could be served".formatted(caseNumber, kind)));
        if (effectiveOn.isBefore(document.issuedOn())) {
            throw new Refused("document.served-before-issue", SERVICE, effectiveOn, document.issuedOn());
        }
        if (effectiveOn.isAfter(LocalDate.now(clock))) {
            throw new Refused("document.served-in-future", SERVICE, effectiveOn);
        }
        entities.persist(new ServiceRecord(document.number(), mode, effectiveOn, recipient, remark));
        events.publishEvent(new DocumentServed(caseNumber, kind, effectiveOn));
    }

    @Transactional(readOnly = true)
    public Optional<Document> latest(CaseNumber caseNumber, DocumentKind kind) {
        return entities.createQuery(
                        "from Document where caseNumber = :caseNumber and kind = :kind order by issuedOn desc, length(number) desc, number desc",
                        Document.class)
                .setParameter("caseNumber", caseNumber)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Transactional(readOnly = true)
    public boolean isServed(CaseNumber caseNumber, DocumentKind kind) {
        return servedOn(caseNumber, kind).isPresent();
    }

    /** The day the latest document of the kind reached its recipient. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> servedOn(CaseNumber caseNumber, DocumentKind kind) {
        return entities.createQuery("""
                        select max(service.effectiveOn) from Document document
                        join ServiceRecord service on service.documentNumber = document.number
                        where document.caseNumber = :caseNumber and document.kind = :kind
                        """, LocalDate.class)
                .setParameter("caseNumber", caseNumber)
                .setParameter("kind", kind)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Everything that went out in the case, in order. */
    @Transactional(readOnly = true)
    public List<Document> of(CaseNumber caseNumber) {
        return entities.createQuery(
                        "from Document where caseNumber = :caseNumber order by issuedOn, length(number), number",
                        Document.class)
                .setParameter("caseNumber", caseNumber)
                .getResultList();
    }

    /** 送达回证 of the case, by the number of the document. */
    @Transactional(readOnly = true)
    public Map<String, ServiceRecord> services(CaseNumber caseNumber) {
        return entities.createQuery("""
                        select service from Document document
                        join ServiceRecord service on service.documentNumber = document.number
                        where document.caseNumber = :caseNumber
                        """, ServiceRecord.class)
                .setParameter("caseNumber", caseNumber)
                .getResultStream()
                .collect(Collectors.toMap(ServiceRecord::documentNumber, service -> service));
    }

    @Transactional(readOnly = true)
    public Optional<ServiceRecord> serviceOf(Document document) {
        return Optional.ofNullable(entities.find(ServiceRecord.class, document.number()));
    }
}
