package dudao.notice;

import dudao.cases.Cases;
import dudao.indicator.FrameworkChoices;
import dudao.inspectors.Inspectors;
import dudao.law.Article;
import dudao.sheet.CaseSheets;
import dudao.sheet.ChosenFramework;
import dudao.workflow.Assignment;
import dudao.workflow.Option;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PrepareNoticeForm implements TaskForm<PrepareNoticeForm.Fields> {

    /** Where the texts are silent on how long a self-assessment may take. */
    private static final int SUGGESTED_DAYS = 15;

    /**
     * @param framework 指标体系, where there is to be a sheet
     * @param stage 学段, where the framework tells them apart; the unit's own if it is left out
     */
    record Fields(
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @NotNull @Min(1) @Max(180) Integer selfAssessmentDays,
            @NotBlank @Size(max = 4000) String requirements,
            @NotBlank @Size(max = 200) String contact,
            @Nullable @Size(max = 60) String framework,
            @Nullable @Size(max = 20) String stage) {}

    private final Notices notices;
    private final Inspectors inspectors;
    private final FrameworkChoices choices;
    private final CaseSheets sheets;
    private final Cases cases;

    PrepareNoticeForm(
            Notices notices, Inspectors inspectors, FrameworkChoices choices, CaseSheets sheets, Cases cases) {
        this.notices = notices;
        this.inspectors = inspectors;
        this.choices = choices;
        this.sheets = sheets;
        this.cases = cases;
    }

    @Override
    public Article article() {
        return Notices.NOTICE;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var shown = new HashMap<String, Object>();
        shown.put("teamNames", inspectors.inWords(assignment.caseNumber()));
        shown.put("selfAssessmentDays", SUGGESTED_DAYS);
        var usable = choices.usable(cases.file(assignment.caseNumber()).office());
        shown.put(
                "frameworkOptions",
                usable.stream()
                        .map(one -> new Option(
                                "%s（第%d版）".formatted(one.title(), one.id().version()), ChosenFramework.write(one.id())))
                        .toList());
        shown.put(
                "stageOptions",
                usable.stream()
                        .flatMap(one -> one.stages().stream())
                        .distinct()
                        .map(stage -> new Option(stage, stage))
                        .toList());
        notices.find(assignment.caseNumber()).ifPresent(draft -> {
            shown.put("startsOn", draft.startsOn());
            shown.put("endsOn", draft.endsOn());
            shown.put("selfAssessmentDays", draft.selfAssessmentDays());
            shown.put("requirements", draft.requirements());
            shown.put("contact", draft.contact());
            sheets.shown(assignment.caseNumber()).ifPresent(sheet -> {
                shown.put("framework", ChosenFramework.write(sheet.framework()));
                shown.put("stage", sheet.stage());
            });
        });
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        notices.draft(assignment.caseNumber(), fields);
        return Outcome.DONE;
    }
}
