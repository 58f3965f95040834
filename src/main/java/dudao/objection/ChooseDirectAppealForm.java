package dudao.objection;

import dudao.deadline.Deadline;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.result.Remedies;
import dudao.workflow.Assignment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 直接申诉: the review is late, and the unit may go up without waiting for it. */
@Component
class ChooseDirectAppealForm extends ObjectionForm<AppealLodging> {

    private final Objections objections;
    private final Recipients recipients;
    private final Deadlines deadlines;
    private final Clock clock;

    ChooseDirectAppealForm(
            ObjectionRegister register,
            Remedies remedies,
            Objections objections,
            Recipients recipients,
            Deadlines deadlines,
            Clock clock) {
        super(register, remedies);
        this.objections = objections;
        this.recipients = recipients;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Class<AppealLodging> fields() {
        return AppealLodging.class;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var caseNumber = assignment.caseNumber();
        var shown = new HashMap<String, Object>();
        shown.put("officeOptions", recipients.options(caseNumber));
        shown.put("citation", remedies.article(caseNumber).citation());
        deadlines
                .find(caseNumber, StatutoryClock.REVIEW_RULING, "")
                .flatMap(Deadline::endInWords)
                .ifPresent(day -> shown.put("lastDay", day));
        return shown;
    }

    @Override
    public Outcome submit(Assignment assignment, AppealLodging lodging) {
        if (lodging.isLodged()) {
            var request = lodging.filedOnline(LocalDate.now(clock));
            recipients.refuseUnlessOpen(assignment.caseNumber(), request.office());
            objections.appealDirectly(assignment.caseNumber(), request);
        }
        return Outcome.of("requested", lodging.isLodged()).noting(lodging.isLodged() ? "复查逾期，直接申诉" : "继续等待复查结论");
    }
}
