package dudao.report;

import dudao.law.Article;
import dudao.workflow.Assignment;
import dudao.workflow.Decision;
import dudao.workflow.TaskForm;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 公布: decided by another person than the one who chose what is hidden. A case that comes from a former diagram, in which nobody did, is sent
 * back for it; nothing else can be done with it here.
 */
@Component
class PublishReportForm implements TaskForm<PublishReportForm.Fields> {

    record Fields(
            @NotNull Decision.Verdict verdict,
            @Nullable @Size(max = 200) String channel,
            @Nullable @Size(max = 2000) String reasons) {

        @AssertTrue(message = "{form.reasons-needed}")
        public boolean isReasoned() {
            return isAgreed() || reasons != null && !reasons.isBlank();
        }

        @AssertTrue(message = "{report.channel-needed}")
        public boolean isAddressed() {
            return !isAgreed() || channel != null && !channel.isBlank();
        }

        private boolean isAgreed() {
            return verdict == Decision.Verdict.AGREED;
        }
    }

    /** One passage that is hidden. */
    record Row(String kind, String passage) {}

    private final Reports reports;
    private final PublicEditions editions;
    private final MessageSource messages;

    PublishReportForm(Reports reports, PublicEditions editions, MessageSource messages) {
        this.reports = reports;
        this.editions = editions;
        this.messages = messages;
    }

    @Override
    public Article article() {
        return Reports.REPORT;
    }

    @Override
    public Map<String, Object> prefill(Assignment assignment) {
        var waiting = editions.waiting(assignment.caseNumber());
        return Map.of(
                "publicText",
                        waiting.flatMap(Edition::body)
                                .orElseGet(() -> messages.getMessage("report.nothing-prepared", null, Locale.CHINA)),
                "redactionRows",
                        waiting.map(Edition::redactions).orElse(List.of()).stream()
                                .map(one -> new Row(one.kind().chinese(), one.passage()))
                                .toList());
    }

    @Override
    public Outcome submit(Assignment assignment, Fields fields) {
        if (fields.isAgreed()) {
            reports.publish(assignment.caseNumber(), fields.reasons(), fields.channel(), assignment.person());
        } else if (editions.waiting(assignment.caseNumber()).isPresent()) {
            editions.decide(assignment.caseNumber(), false, fields.reasons(), null, assignment.person());
        }
        return Outcome.of("agreed", fields.isAgreed())
                .noting(fields.isAgreed() ? fields.channel() : "退回：" + fields.reasons());
    }
}
