package dudao.extension;

import dudao.calendar.Term;
import dudao.deadline.Deadline;
import dudao.deadline.Deadlines;
import dudao.deadline.Ledger;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 决定是否变更期限, always with reasons. */
@Component
class DecideDeadlineChangeForm implements TaskForm<DecideDeadlineChangeForm.Fields> {

    enum Verdict {
        GRANTED,
        REFUSED
    }

    record Fields(
            @NotNull Verdict verdict,
            @NotBlank @Size(max = 2000) String reasons) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Extensions extensions;
    private final Deadlines deadlines;
    private final Directory directory;

    DecideDeadlineChangeForm(Extensions extensions, Deadlines deadlines, Directory directory) {
        this.extensions = extensions;
        this.deadlines = deadlines;
        this.directory = directory;
    }

    @Override
    public Article article() {
        return Ledger.RESTORATION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var application = extensions.application(assignment.caseNumber(), assignment.subject());
        var wish = application.wish();
        var deadline = deadlines.find(assignment.caseNumber(), wish.clock(), wish.subject());
        var shown = new HashMap<String, Object>();
        shown.put("applicant", directory.nameOf(application.applicant()));
        shown.put(
                "deadlineName",
                deadline.map(ApplyDeadlineChangeForm::named).orElse(wish.clock().chinese()));
        shown.put("asked", asked(wish, deadline));
        shown.put("reason", wish.reason());
        return shown;
    }

    /** {@code 延长10日}, {@code 恢复期限5日，障碍于2026年12月9日消除}. */
    private static String asked(Application.Wish wish, Optional<Deadline> deadline) {
        var unit = deadline.map(one -> one.term().unit()).orElse(Term.Unit.CALENDAR_DAYS);
        return wish.change().chinese()
                + (wish.days() == null ? "" : wish.days() + unit.ofDays().chinese())
                + (wish.obstacleEndedOn() == null ? "" : "，障碍于" + DAY.format(wish.obstacleEndedOn()) + "消除");
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        var granted = fields.verdict() == Verdict.GRANTED;
        extensions.decide(assignment.caseNumber(), assignment.subject(), granted, fields.reasons());
        return Outcome.DONE.noting((granted ? "准许：" : "不准许：") + fields.reasons());
    }
}
