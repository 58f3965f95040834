package dudao.extension;

import dudao.cases.CaseNumber;
import dudao.deadline.Deadline;
import dudao.deadline.DeadlineChange;
import dudao.deadline.Deadlines;
import dudao.deadline.Ledger;
import dudao.deadline.StatutoryClock;
import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.Option;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 申请变更期限. */
@Component
class ApplyDeadlineChangeForm implements TaskForm<ApplyDeadlineChangeForm.Fields> {

    enum Choice {
        APPLY,
        WITHDRAW
    }

    /** @param deadline clock and subject, as the list offers them */
    record Fields(
            @NotNull Choice choice,
            @Nullable String deadline,
            @Nullable DeadlineChange change,
            @Nullable @Min(1) @Max(180) Integer days,
            @Nullable LocalDate obstacleEndedOn,
            @Nullable @Size(max = 2000) String reason) {

        @AssertTrue(message = "{extension.wish-needed}")
        public boolean isComplete() {
            return choice == Choice.WITHDRAW
                    || deadline != null && change != null && reason != null && !reason.isBlank();
        }

        @AssertTrue(message = "{form.days-needed}")
        public boolean isTimed() {
            return change != DeadlineChange.EXTENDED && change != DeadlineChange.RESTORED || days != null;
        }

        Application.Wish wish() {
            var chosen = deadline.split("\\|", 2);
            return new Application.Wish(
                    change, StatutoryClock.valueOf(chosen[0]), chosen[1], days, obstacleEndedOn, reason);
        }
    }

    private final Extensions extensions;
    private final Deadlines deadlines;

    ApplyDeadlineChangeForm(Extensions extensions, Deadlines deadlines) {
        this.extensions = extensions;
        this.deadlines = deadlines;
    }

    @Override
    public Article article() {
        return Ledger.RESTORATION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var caseNumber = assignment.caseNumber();
        return Map.of("deadlineOptions", options(caseNumber), "restoration", restoration(caseNumber));
    }

    private String restoration(CaseNumber caseNumber) {
        return deadlines
                .rule(caseNumber, StatutoryClock.RESTORATION)
                .granted()
                .map(term -> "因不可抗力或者其他正当理由错过期限的，可以在障碍消除后%s内申请恢复（参照%s）。"
                        .formatted(term.inWords(), term.basis().citation()))
                .orElse("");
    }

    private List<Option> options(CaseNumber caseNumber) {
        return deadlines.of(caseNumber).stream()
                .filter(deadline -> deadline.metOn().isEmpty())
                .map(deadline -> new Option(named(deadline), deadline.clock() + "|" + deadline.subject()))
                .toList();
    }

    /** {@code 申辩（10日），至2026年12月3日}. */
    static String named(Deadline deadline) {
        return deadline.clock().named(deadline.subject())
                + "，" + deadline.term().inWords()
                + deadline.endInWords().map(day -> "，至" + day).orElse("，中止中");
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        if (fields.choice() == Choice.WITHDRAW) {
            return Outcome.of("applied", false).noting("不申请了");
        }
        var wish = fields.wish();
        extensions.file(assignment.caseNumber(), assignment.subject(), wish);
        return Outcome.of("applied", true)
                .noting(wish.clock().chinese() + "期限，" + wish.change().chinese() + "：" + wish.reason());
    }
}
