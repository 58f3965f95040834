package dudao.service;

import dudao.document.Delivery;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.document.RecipientRole;
import dudao.document.ServiceMode;
import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.inspectors.Inspectors;
import dudao.law.Article;
import dudao.law.Regulation;
import dudao.workflow.Assignment;
import dudao.workflow.Option;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签收: the unit signs for a document; with what names the team it may also ask that an inspector stand aside. */
@Component
class ConfirmServiceForm implements TaskForm<ConfirmServiceForm.Fields> {

    record Fields(
            @NotNull LocalDate receivedOn,
            @Nullable String recusalOf,
            @Nullable @Size(max = 1000) String recusalReasons) {

        @AssertTrue(message = "{form.reasons-needed}")
        public boolean isReasoned() {
            return recusalOf == null || recusalReasons != null && !recusalReasons.isBlank();
        }
    }

    private final Documents documents;
    private final Inspectors inspectors;
    private final Directory directory;
    private final Clock clock;

    ConfirmServiceForm(Documents documents, Inspectors inspectors, Directory directory, Clock clock) {
        this.documents = documents;
        this.inspectors = inspectors;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Article article() {
        return Regulation.CIVIL_PROCEDURE.article(87);
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var kind = DocumentKind.valueOf(assignment.subject());
        var shown = new HashMap<String, Object>();
        shown.put("documentName", kind.chinese());
        shown.put("receivedOn", LocalDate.now(clock));
        shown.put("isNotice", kind.namesTeam());
        shown.put(
                "inspectorOptions",
                inspectors.team(assignment.caseNumber()).stream()
                        .map(login -> new Option(directory.nameOf(login), login))
                        .toList());
        documents.latest(assignment.caseNumber(), kind).ifPresent(document -> {
            shown.put("documentNumber", document.number());
            shown.put("documentText", document.body());
        });
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        var kind = DocumentKind.valueOf(assignment.subject());
        var person = assignment.person();
        documents.serve(
                assignment.caseNumber(),
                kind,
                new Delivery(ServiceMode.BY_HAND, fields.receivedOn(), person.name(), role(assignment), null, null));
        if (fields.recusalOf() != null && kind.namesTeam()) {
            inspectors.requestRecusal(
                    assignment.caseNumber(), fields.recusalOf(), person.login(), fields.recusalReasons());
            return Outcome.DONE.noting(
                    kind.chinese() + "；申请" + directory.nameOf(fields.recusalOf()) + "回避：" + fields.recusalReasons());
        }
        return Outcome.DONE.noting(kind.chinese());
    }

    private RecipientRole role(Assignment assignment) {
        return assignment.person().holds(Post.UNIT_HEAD) ? RecipientRole.HEAD : RecipientRole.RECEIVER;
    }
}
