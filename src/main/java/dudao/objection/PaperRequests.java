package dudao.objection;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.law.Refused;
import dudao.law.Regulation;
import dudao.result.Remedies;
import dudao.workflow.Procedures;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记书面申请: what came by post or over the counter, also after the case has ceased to wait for it. */
@Component
@Transactional
class PaperRequests {

    private final Objections objections;
    private final Recipients recipients;
    private final Remedies remedies;
    private final Documents documents;
    private final Procedures procedures;
    private final Cases cases;
    private final Clock clock;

    PaperRequests(
            Objections objections,
            Recipients recipients,
            Remedies remedies,
            Documents documents,
            Procedures procedures,
            Cases cases,
            Clock clock) {
        this.objections = objections;
        this.recipients = recipients;
        this.remedies = remedies;
        this.documents = documents;
        this.procedures = procedures;
        this.cases = cases;
        this.clock = clock;
    }

    void enter(CaseNumber caseNumber, Objection.Kind kind, Request request) {
        refuseImpossible(caseNumber, kind, request.filed());
        recipients.refuseUnlessOpen(caseNumber, request.office());
        if (kind == Objection.Kind.REVIEW) {
            objections.requestReview(caseNumber, request);
        } else {
            objections.appeal(caseNumber, request);
        }
        cases.record(
                caseNumber,
                "paper-request-entered",
                "%s，%s，%s"
                        .formatted(
                                kind.chinese(),
                                request.filed().by().chinese(),
                                request.filed().on()),
                remedies.article(caseNumber));
        var awaited = kind == Objection.Kind.REVIEW ? "paper-review" : "paper-appeal";
        if (!procedures.tell(caseNumber, awaited)) {
            procedures.enter(caseNumber, "late-" + awaited);
        }
    }

    private void refuseImpossible(CaseNumber caseNumber, Objection.Kind kind, Filed filed) {
        var counting = Regulation.CIVIL_PROCEDURE.article(85);
        if (filed.arrivedOn().isAfter(LocalDate.now(clock))) {
            throw new Refused("objection.arrived-in-future", counting, filed.arrivedOn());
        }
        if (filed.on().isAfter(filed.arrivedOn())) {
            throw new Refused("objection.posted-after-arrival", counting, filed.on(), filed.arrivedOn());
        }
        var contested = contested(caseNumber, kind);
        var servedOn = documents
                .servedOn(caseNumber, contested)
                .orElseThrow(() -> new Refused("objection.not-appealable", remedies.article(caseNumber)));
        if (filed.on().isBefore(servedOn)) {
            throw new Refused("objection.filed-before-service", counting, filed.on());
        }
    }

    private DocumentKind contested(CaseNumber caseNumber, Objection.Kind kind) {
        var path = remedies.path(caseNumber);
        if (path == Remedies.Path.NONE || kind == Objection.Kind.REVIEW && path != Remedies.Path.SAME_OFFICE) {
            throw new Refused("objection.no-such-path", remedies.article(caseNumber));
        }
        return kind == Objection.Kind.APPEAL && path == Remedies.Path.SAME_OFFICE
                ? DocumentKind.REVIEW_CONCLUSION
                : DocumentKind.RESULT_NOTICE;
    }
}
