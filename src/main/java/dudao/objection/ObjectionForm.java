package dudao.objection;

import dudao.law.Article;
import dudao.result.Remedies;
import dudao.workflow.Assignment;
import dudao.workflow.TaskForm;
import java.util.HashMap;
import java.util.Map;

/** What the forms of reviews and appeals have in common: the rules of the case name the article, the request is shown. */
abstract class ObjectionForm<T> implements TaskForm<T> {

    final ObjectionRegister register;
    final Remedies remedies;

    ObjectionForm(ObjectionRegister register, Remedies remedies) {
        this.register = register;
        this.remedies = remedies;
    }

    /** Never asked: which article it is depends on the case. */
    @Override
    public Article article() {
        return Article.UNREGULATED;
    }

    @Override
    public Article article(Assignment assignment) {
        return register.findHandledIn(assignment.caseNumber())
                .map(one -> remedies.article(one.caseNumber()))
                .orElseGet(() -> remedies.article(assignment.caseNumber()));
    }

    /** 请求事项, 理由, and whether it came in time. */
    Map<String, Object> request(Assignment assignment) {
        var shown = new HashMap<String, Object>();
        register.findHandledIn(assignment.caseNumber()).ifPresent(one -> {
            shown.put("demand", one.demand());
            shown.put("grounds", one.grounds());
            shown.put("lodgedOn", one.lodgedOn());
            shown.put("filedBy", one.filedBy().chinese());
            shown.put("supplement", one.supplement().isEmpty() ? "无" : one.supplement());
            shown.put(
                    "timeliness",
                    one.lastDay()
                            .map(day -> one.isLate() ? "已逾期，只能不予受理" : "在期限内")
                            .orElse("没有期限"));
            register.lastDayOf(one).ifPresent(day -> shown.put("lastDay", day));
        });
        return shown;
    }
}
