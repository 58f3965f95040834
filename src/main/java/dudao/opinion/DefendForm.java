package dudao.opinion;

import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.document.Document;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.law.Article;
import dudao.sheet.LeafOptions;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 申辩: a right of the unit, exercised by its head within the time that runs from service. */
@Component
class DefendForm implements TaskForm<DefendForm.Fields> {

    enum Choice {
        DEFEND,
        WAIVE
    }

    /** @param indicator the leaf of the sheet it is about, if any */
    record Point(
            @NotBlank @Size(max = 1000) String claim,
            @NotBlank @Size(max = 3000) String grounds,
            @Nullable @Size(max = 60) String indicator) {}

    record Fields(@NotNull Choice choice, @Nullable List<@Valid Point> points) {

        @AssertTrue(message = "{opinion.points-needed}")
        public boolean isArgued() {
            return choice != Choice.DEFEND || points != null && !points.isEmpty();
        }
    }

    private final Opinions opinions;
    private final Documents documents;
    private final Deadlines deadlines;
    private final LeafOptions leaves;

    DefendForm(Opinions opinions, Documents documents, Deadlines deadlines, LeafOptions leaves) {
        this.opinions = opinions;
        this.documents = documents;
        this.deadlines = deadlines;
        this.leaves = leaves;
    }

    @Override
    public Article article() {
        return Opinions.OPINION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var shown = new HashMap<String, Object>(leaves.shown(assignment.caseNumber()));
        documents
                .latest(assignment.caseNumber(), DocumentKind.PRELIMINARY_OPINION)
                .map(Document::body)
                .ifPresent(text -> shown.put("documentText", text));
        deadlines
                .running(assignment.caseNumber(), StatutoryClock.DEFENCE, "")
                .endInWords()
                .ifPresent(day -> shown.put("lastDay", day));
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        if (fields.choice() == Choice.WAIVE) {
            opinions.waive(assignment.caseNumber());
            return Outcome.of("defended", false).noting("放弃申辩");
        }
        leaves.refuseUnknown(
                assignment.caseNumber(),
                fields.points().stream().map(Point::indicator).toList());
        opinions.defend(assignment.caseNumber(), fields.points());
        return Outcome.of("defended", true)
                .noting("申辩%d条".formatted(fields.points().size()));
    }
}
