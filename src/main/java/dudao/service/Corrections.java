package dudao.service;

import dudao.cases.CaseNumber;
import dudao.document.Delivery;
import dudao.document.Documents;
import dudao.workflow.Procedures;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 更正送达: filed by the staff, approved by the head; the wrong record is superseded and periods follow. */
@Component
@Transactional
class Corrections {

    private final EntityManager entities;
    private final Documents documents;
    private final Procedures procedures;

    Corrections(EntityManager entities, Documents documents, Procedures procedures) {
        this.entities = entities;
        this.documents = documents;
        this.procedures = procedures;
    }

    void begin(CaseNumber caseNumber) {
        procedures.begin("service-correction", caseNumber, "");
    }

    /** What could not be recorded is refused here already, while whoever filled it in still has it before him. */
    void file(CaseNumber caseNumber, String documentNumber, Delivery delivery, String reason) {
        documents.refuseUnsound(caseNumber, documentNumber, delivery);
        entities.persist(new Correction(caseNumber, next(caseNumber), documentNumber, delivery, reason));
    }

    /** Number of the correction that would be filed now, from 1. */
    int next(CaseNumber caseNumber) {
        return count(caseNumber) + 1;
    }

    /** The latest one filed, which waits for the head. */
    Correction pending(CaseNumber caseNumber) {
        return entities.createQuery(
                        "from Correction where id.caseNumber = :number and approved is null order by id.ordinal",
                        Correction.class)
                .setParameter("number", caseNumber.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("No correction of a service waits in case %s".formatted(caseNumber)));
    }

    void decide(CaseNumber caseNumber, boolean approved) {
        var correction = pending(caseNumber);
        correction.decided(approved);
        if (approved) {
            documents.correctService(
                    caseNumber, correction.documentNumber(), correction.delivery(), correction.reason());
        }
    }

    private int count(CaseNumber caseNumber) {
        return entities.createQuery("select count(*) from Correction where id.caseNumber = :number", Long.class)
                .setParameter("number", caseNumber.value())
                .getSingleResult()
                .intValue();
    }
}
