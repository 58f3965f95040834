package dudao.objection;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class AdmitReviewForm implements TaskForm<Examination> {

    private final Objections objections;

    AdmitReviewForm(Objections objections) {
        this.objections = objections;
    }

    @Override
    public Article article() {
        return Objections.OBJECTION;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        return objections
                .find(assignment.caseNumber(), Objection.Kind.REVIEW)
                .<Map<String, Object>>map(lodged -> Map.of(
                        "demand", lodged.demand(), "grounds", lodged.grounds(), "lodgedOn", lodged.lodgedOn()))
                .orElse(Map.of());
    }

    @Override
    public Outcome submit(Assignment assignment, Examination examination) {
        objections.examine(
                assignment.caseNumber(), Objection.Kind.REVIEW, examination.isAdmitted(), examination.reasons());
        return Outcome.of("admitted", examination.isAdmitted())
                .noting((examination.isAdmitted() ? "受理：" : "不予受理：") + examination.reasons());
    }
}
