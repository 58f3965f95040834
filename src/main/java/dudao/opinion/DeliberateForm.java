package dudao.opinion;

import dudao.identity.Directory;
import dudao.inspection.Inspections;
import dudao.inspectors.Inspectors;
import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.Option;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DeliberateForm implements TaskForm<DeliberateForm.Fields> {

    record Fields(
            @NotEmpty List<String> attendance,
            @Nullable List<String> agreeing,
            @NotBlank @Size(max = 4000) String minutes) {}

    /** One inspector's findings, or what one audience said. */
    record Row(String source, String content) {}

    private final Opinions opinions;
    private final Inspections inspections;
    private final Inspectors inspectors;
    private final Directory directory;

    DeliberateForm(Opinions opinions, Inspections inspections, Inspectors inspectors, Directory directory) {
        this.opinions = opinions;
        this.inspections = inspections;
        this.inspectors = inspectors;
        this.directory = directory;
    }

    @Override
    public Article article() {
        return Opinions.OPINION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var caseNumber = assignment.caseNumber();
        return Map.of(
                "voteAsked",
                !opinions.vote(caseNumber).value().equals("0"),
                "memberOptions",
                inspectors.team(caseNumber).stream()
                        .map(login -> new Option(directory.nameOf(login), login))
                        .toList(),
                "inspectionRows",
                inspections.records(caseNumber).stream()
                        .map(record -> new Row(directory.nameOf(record.inspector()), record.findings()))
                        .toList(),
                "hearingRows",
                inspections.hearings(caseNumber).stream()
                        .map(hearing ->
                                new Row(hearing.audience().chinese() + hearing.participants() + "人", hearing.points()))
                        .toList());
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        opinions.deliberate(
                assignment.caseNumber(),
                fields.attendance(),
                fields.agreeing() == null ? List.of() : fields.agreeing(),
                fields.minutes());
        return Outcome.DONE;
    }
}
