package dudao.notice;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.Decision;
import dudao.workflow.TaskForm;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class SignNoticeForm implements TaskForm<Decision> {

    private final Notices notices;

    SignNoticeForm(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Article article() {
        return Notices.NOTICE;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        return notices.facts(assignment.caseNumber());
    }

    @Override
    public Outcome submit(Assignment assignment, Decision decision) {
        return decision.outcome("agreed");
    }
}
