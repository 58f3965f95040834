package dudao.service;

import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.document.ServiceMode;
import dudao.law.Article;
import dudao.law.Regulation;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 送达记录: the office serves in another way what the unit did not sign for, and keeps the proof. */
@Component
class RecordServiceForm implements TaskForm<RecordServiceForm.Fields> {

    record Fields(
            @NotNull ServiceMode mode,
            @NotNull LocalDate servedOn,
            @NotBlank @Size(max = 80) String recipient,
            @NotBlank @Size(max = 1000) String proof) {}

    private final Documents documents;

    RecordServiceForm(Documents documents) {
        this.documents = documents;
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
        documents.serve(
                assignment.caseNumber(), kind, fields.mode(), fields.servedOn(), fields.recipient(), fields.proof());
        return Outcome.DONE.noting(kind.chinese() + "，" + fields.mode().chinese() + "，" + fields.recipient());
    }
}
