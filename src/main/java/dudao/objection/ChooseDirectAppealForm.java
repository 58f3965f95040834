package dudao.objection;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import org.springframework.stereotype.Component;

/** 直接申诉: the review is late, and the unit may go to the higher office without waiting for it. */
@Component
class ChooseDirectAppealForm implements TaskForm<Lodging> {

    private final Objections objections;

    ChooseDirectAppealForm(Objections objections) {
        this.objections = objections;
    }

    @Override
    public Article article() {
        return Objections.OBJECTION;
    }

    @Override
    public Outcome submit(Assignment assignment, Lodging lodging) {
        if (lodging.isLodged()) {
            objections.appeal(assignment.caseNumber(), lodging.demand(), lodging.grounds());
        }
        return Outcome.of("requested", lodging.isLodged())
                .noting(lodging.isLodged() ? "复查逾期，直接申诉" : "继续等待复查结论");
    }
}
