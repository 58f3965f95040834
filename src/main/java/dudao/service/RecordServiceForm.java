package dudao.service;

import dudao.cases.CaseNumber;
import dudao.document.Delivery;
import dudao.document.Document;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.document.RecipientRole;
import dudao.document.ServiceMode;
import dudao.law.Article;
import dudao.law.Regulation;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达记录: the office serves in another way what the unit did not sign for, and keeps the proof. */
@Component
class RecordServiceForm implements TaskForm<RecordServiceForm.Fields> {

    /** @param servedOn day of the act; a public notice takes effect thirty days later */
    record Fields(
            @NotNull ServiceMode mode,
            @NotNull LocalDate servedOn,
            @NotBlank @Size(max = 80) String recipient,
            @Nullable RecipientRole recipientRole,
            @NotBlank @Size(max = 1000) String proof) {

        @AssertTrue(message = "{service.role-needed}")
        public boolean isAddressed() {
            return recipientRole != null || mode == null || mode.usualRole().isPresent();
        }

        Delivery delivery(@Nullable String exhibit) {
            return new Delivery(mode, servedOn, recipient, mode.usualRole().orElse(recipientRole), proof, exhibit);
        }
    }

    private final Documents documents;
    private final ProofOfService proofs;

    RecordServiceForm(Documents documents, ProofOfService proofs) {
        this.documents = documents;
        this.proofs = proofs;
    }

    @Override
    public Article article() {
        return Regulation.CIVIL_PROCEDURE.article(89);
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var kind = DocumentKind.valueOf(assignment.subject());
        var shown = new HashMap<String, Object>();
        shown.put("documentName", kind.chinese());
        documents
                .latest(assignment.caseNumber(), kind)
                .ifPresent(document -> shown.put("documentNumber", document.number()));
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        var kind = DocumentKind.valueOf(assignment.subject());
        var exhibit = proofs.demand(assignment.caseNumber(), subject(assignment.caseNumber(), kind), fields.mode());
        documents.serve(assignment.caseNumber(), kind, fields.delivery(exhibit));
        return Outcome.DONE.noting(kind.chinese() + "，" + fields.mode().chinese() + "，" + fields.recipient());
    }

    /** What the form hands its proof in about. */
    private String subject(CaseNumber caseNumber, DocumentKind kind) {
        return "送达：" + documents.latest(caseNumber, kind).map(Document::number).orElse("");
    }
}
