package dudao.service;

import dudao.document.Delivery;
import dudao.document.Document;
import dudao.document.Documents;
import dudao.document.ServiceRecord;
import dudao.law.Article;
import dudao.law.Regulation;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审批送达更正. */
@Component
class ApproveCorrectionForm implements TaskForm<ApproveCorrectionForm.Fields> {

    enum Verdict {
        APPROVED,
        REJECTED
    }

    record Fields(
            @NotNull Verdict verdict,
            @Nullable @Size(max = 1000) String reasons) {

        @AssertTrue(message = "{form.reasons-needed}")
        public boolean isReasoned() {
            return verdict != Verdict.REJECTED || reasons != null && !reasons.isBlank();
        }
    }

    private final Corrections corrections;
    private final Documents documents;

    ApproveCorrectionForm(Corrections corrections, Documents documents) {
        this.corrections = corrections;
        this.documents = documents;
    }

    @Override
    public Article article() {
        return Regulation.CIVIL_PROCEDURE.article(87);
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var correction = corrections.pending(assignment.caseNumber());
        var document = documents.of(assignment.caseNumber()).stream()
                .filter(one -> one.number().equals(correction.documentNumber()))
                .findFirst();
        var after = correction.delivery();
        return Map.of(
                "documentName",
                document.map(Document::kind).map(kind -> kind.chinese()).orElse("") + " " + correction.documentNumber(),
                "before",
                document.flatMap(documents::serviceOf)
                        .map(ApproveCorrectionForm::said)
                        .orElse(""),
                "after",
                said(after, after.effectiveOn()),
                "reason",
                correction.reason());
    }

    private static String said(ServiceRecord record) {
        return "%s，%s，%s（%s）"
                .formatted(
                        record.mode().chinese(),
                        record.effectiveOn(),
                        record.recipient(),
                        record.recipientRole().chinese());
    }

    private static String said(Delivery delivery, LocalDate effectiveOn) {
        return "%s，%s，%s（%s）：%s"
                .formatted(
                        delivery.mode().chinese(),
                        effectiveOn,
                        delivery.recipient(),
                        delivery.role().chinese(),
                        delivery.account() == null ? "" : delivery.account());
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        var approved = fields.verdict() == Verdict.APPROVED;
        corrections.decide(assignment.caseNumber(), approved);
        return Outcome.DONE.noting(approved ? "同意更正" : "不同意：" + fields.reasons());
    }
}
