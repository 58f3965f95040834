package dudao.notice;

import dudao.inspectors.Inspectors;
import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class PrepareNoticeForm implements TaskForm<PrepareNoticeForm.Fields> {

    /** Where the texts are silent on how long a self-assessment may take. */
    private static final int SUGGESTED_DAYS = 15;

    record Fields(
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @NotNull @Min(1) @Max(180) Integer selfAssessmentDays,
            @NotBlank @Size(max = 4000) String requirements,
            @NotBlank @Size(max = 200) String contact) {}

    private final Notices notices;
    private final Inspectors inspectors;

    PrepareNoticeForm(Notices notices, Inspectors inspectors) {
        this.notices = notices;
        this.inspectors = inspectors;
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
        notices.find(assignment.caseNumber()).ifPresent(draft -> {
            shown.put("startsOn", draft.startsOn());
            shown.put("endsOn", draft.endsOn());
            shown.put("selfAssessmentDays", draft.selfAssessmentDays());
            shown.put("requirements", draft.requirements());
            shown.put("contact", draft.contact());
        });
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        notices.draft(assignment.caseNumber(), fields);
        return Outcome.DONE;
    }
}
