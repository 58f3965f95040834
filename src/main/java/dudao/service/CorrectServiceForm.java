package dudao.service;

import dudao.document.Delivery;
import dudao.document.Document;
import dudao.document.Documents;
import dudao.document.RecipientRole;
import dudao.document.ServiceMode;
import dudao.law.Article;
import dudao.law.Regulation;
import dudao.workflow.Assignment;
import dudao.workflow.Option;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 更正送达记录: says how the document really arrived; or, after all, that the record is right. */
@Component
class CorrectServiceForm implements TaskForm<CorrectServiceForm.Fields> {

    enum Choice {
        CORRECT,
        KEEP
    }

    record Fields(
            @NotNull Choice choice,
            @Nullable String document,
            @Nullable ServiceMode mode,
            @Nullable LocalDate servedOn,
            @Nullable @Size(max = 80) String recipient,
            @Nullable RecipientRole recipientRole,
            @Nullable @Size(max = 1000) String proof,
            @Nullable @Size(max = 1000) String reason,
            @Nullable @Size(max = 40) String exhibit) {

        @AssertTrue(message = "{service.correction-incomplete}")
        public boolean isComplete() {
            return choice == Choice.KEEP
                    || document != null
                            && mode != null
                            && servedOn != null
                            && isSaid(recipient)
                            && isSaid(proof)
                            && isSaid(reason);
        }

        Delivery delivery() {
            return new RecordServiceForm.Fields(mode, servedOn, recipient, recipientRole, proof, exhibit).delivery();
        }

        private static boolean isSaid(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    private final Corrections corrections;
    private final Documents documents;
    private final ProofOfService proofs;

    CorrectServiceForm(Corrections corrections, Documents documents, ProofOfService proofs) {
        this.corrections = corrections;
        this.documents = documents;
        this.proofs = proofs;
    }

    @Override
    public Article article() {
        return Regulation.CIVIL_PROCEDURE.article(87);
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var served = documents.services(assignment.caseNumber());
        return Map.of(
                "exhibitOptions",
                proofs.options(assignment.caseNumber()),
                "documentOptions",
                documents.of(assignment.caseNumber()).stream()
                        .filter(document -> served.containsKey(document.number()))
                        .map(document -> new Option(label(document), document.number()))
                        .toList());
    }

    private static String label(Document document) {
        return document.kind().chinese() + " " + document.number();
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        if (fields.choice() == Choice.KEEP) {
            return Outcome.of("filed", false).noting("送达记录无误");
        }
        proofs.refuseUnlessOfCase(assignment.caseNumber(), fields.exhibit());
        corrections.file(assignment.caseNumber(), fields.document(), fields.delivery(), fields.reason());
        return Outcome.of("filed", true).noting(fields.document() + "：" + fields.reason());
    }
}
