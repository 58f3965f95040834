package dudao.service;

import dudao.document.Delivery;
import dudao.document.Document;
import dudao.document.Documents;
import dudao.document.RecipientRole;
import dudao.document.ServiceMode;
import dudao.document.ServiceRecord;
import dudao.law.Article;
import dudao.law.Regulation;
import dudao.workflow.Assignment;
import dudao.workflow.Option;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
            @Nullable @Size(max = 1000) String reason) {

        @AssertTrue(message = "{service.correction-incomplete}")
        public boolean isComplete() {
            return choice == Choice.KEEP
                    || document != null
                            && mode != null
                            && servedOn != null
                            && isSaid(recipient)
                            && (recipientRole != null || mode.usualRole().isPresent())
                            && isSaid(proof)
                            && isSaid(reason);
        }

        Delivery delivery(@Nullable String exhibit) {
            return new RecordServiceForm.Fields(mode, servedOn, recipient, recipientRole, proof).delivery(exhibit);
        }

        private static boolean isSaid(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

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
                "correctionNumber",
                corrections.next(assignment.caseNumber()),
                "documentOptions",
                documents.of(assignment.caseNumber()).stream()
                        .filter(document -> served.containsKey(document.number()))
                        .map(document -> new Option(label(document, served.get(document.number())), document.number()))
                        .toList());
    }

    /** What is recorded now, so that nobody has to look it up elsewhere. */
    private static String label(Document document, ServiceRecord service) {
        return "%s %s：%s，%s"
                .formatted(
                        document.kind().chinese(),
                        document.number(),
                        DAY.format(service.effectiveOn()),
                        service.inWords());
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        if (fields.choice() == Choice.KEEP) {
            return Outcome.of("filed", false).noting("送达记录无误");
        }
        var caseNumber = assignment.caseNumber();
        var exhibit = proofs.demand(caseNumber, "更正送达：第" + corrections.next(caseNumber) + "次", fields.mode());
        corrections.file(caseNumber, fields.document(), fields.delivery(exhibit), fields.reason());
        return Outcome.of("filed", true).noting(fields.document() + "：" + fields.reason());
    }
}
