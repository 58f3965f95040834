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
    private final Consents consents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(
            EntityManager entities,
            Cases cases,
            DocumentNumbers numbers,
            DocumentTexts texts,
            Consents consents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.numbers = numbers;
        this.texts = texts;
        this.consents = consents;
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
        events.publishEvent(new DocumentIssued(document));
        return document;
    }

    /** 送达: records how the document reached its recipient; periods run from the effective date. */
    public void serve(CaseNumber caseNumber, DocumentKind kind, Delivery delivery) {
        var document = latest(caseNumber, kind)
                .orElseThrow(() -> new IllegalStateException(
                        "Case %s has no %s that could be served".formatted(caseNumber, kind)));
        refuseUnlessSound(document, delivery);
        var service = new ServiceRecord(document.number(), delivery);
        entities.persist(service);
        events.publishEvent(new DocumentServed(caseNumber, kind, service));
    }

    /** 更正送达: a wrong record is superseded, and what ran from its day moves. */
    public void correctService(CaseNumber caseNumber, String documentNumber, Delivery delivery, String reason) {
        refuseUnsound(caseNumber, documentNumber, delivery);
        var document = ofCase(caseNumber, documentNumber);
        var wrong = serviceOf(document).orElseThrow();
        var right = wrong.correctedBy(delivery, reason);
        entities.flush();
        entities.persist(right);
        events.publishEvent(new ServiceCorrected(caseNumber, document.kind(), wrong.effectiveOn(), right, reason));
    }

    /** What cannot take the place of the record of service, for whoever is about to say that it should. */
    @Transactional(readOnly = true)
    public void refuseUnsound(CaseNumber caseNumber, String documentNumber, Delivery delivery) {
        var document = ofCase(caseNumber, documentNumber);
        if (serviceOf(document).isEmpty()) {
            throw new Refused("document.not-served", SERVICE, documentNumber);
        }
        refuseUnlessSound(document, delivery);
    }

    private Document ofCase(CaseNumber caseNumber, String documentNumber) {
        var document = entities.find(Document.class, documentNumber);
        if (document == null || !document.caseNumber().equals(caseNumber)) {
            throw new Refused("document.not-of-case", SERVICE, documentNumber);
        }
        return document;
    }

    private void refuseUnlessSound(Document document, Delivery delivery) {
        if (delivery.on().isBefore(document.issuedOn())) {
            throw new Refused("document.served-before-issue", SERVICE, delivery.on(), document.issuedOn());
        }
        if (delivery.on().isAfter(LocalDate.now(clock))) {
            throw new Refused("document.served-in-future", SERVICE, delivery.on());
        }
        if (delivery.mode().needsAccount()
                && (delivery.account() == null || delivery.account().isBlank())) {
            throw new Refused(
                    "document.account-needed",
                    delivery.mode().article(),
                    delivery.mode().chinese());
        }
        var unit = cases.file(document.caseNumber()).supervisedUnit();
        if (delivery.mode() == ServiceMode.ELECTRONIC && !consents.heldOn(unit, delivery.on())) {
            throw new Refused("document.no-consent", delivery.mode().article(), delivery.on());
        }
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
        return servedOn(caseNumber, kind)
                .filter(day -> !day.isAfter(LocalDate.now(clock)))
                .isPresent();
    }

    /** The day the latest document of the kind reached its recipient. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> servedOn(CaseNumber caseNumber, DocumentKind kind) {
        return entities.createQuery("""
                        select max(service.effectiveOn) from Document document
                        join ServiceRecord service on service.id.documentNumber = document.number
                        where document.caseNumber = :caseNumber and document.kind = :kind and not service.superseded
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

    /** Documents that went out and have not reached the unit: what runs from their service has not begun. */
    @Transactional(readOnly = true)
    public List<Document> unserved(CaseNumber caseNumber) {
        var served = services(caseNumber);
        return of(caseNumber).stream()
                .filter(document -> document.kind().isServed() && !served.containsKey(document.number()))
                .toList();
    }

    /** 送达回证 of the case, by the number of the document. */
    @Transactional(readOnly = true)
    public Map<String, ServiceRecord> services(CaseNumber caseNumber) {
        return entities.createQuery("""
                        select service from Document document
                        join ServiceRecord service on service.id.documentNumber = document.number
                        where document.caseNumber = :caseNumber and not service.superseded
                        """, ServiceRecord.class)
                .setParameter("caseNumber", caseNumber)
                .getResultStream()
                .collect(Collectors.toMap(ServiceRecord::documentNumber, service -> service));
    }

    /** Every 送达回证 of the case, those that no longer count too. */
    @Transactional(readOnly = true)
    public List<ServiceRecord> everyService(CaseNumber caseNumber) {
        return entities.createQuery("""
                        select service from Document document
                        join ServiceRecord service on service.id.documentNumber = document.number
                        where document.caseNumber = :caseNumber order by document.number, service.id.version
                        """, ServiceRecord.class)
                .setParameter("caseNumber", caseNumber)
                .getResultList();
    }

    @Transactional(readOnly = true)
    public Optional<ServiceRecord> serviceOf(Document document) {
        return entities.createQuery(
                        "from ServiceRecord where id.documentNumber = :number and not superseded", ServiceRecord.class)
                .setParameter("number", document.number())
                .getResultStream()
                .findFirst();
    }
}
