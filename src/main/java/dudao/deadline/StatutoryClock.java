package dudao.deadline;

import dudao.document.DocumentKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 法定时钟: what a period is for. How long it is, from what it runs and what follows stands in the rule pack. */
public enum StatutoryClock {
    RECEIPT("签收"),
    SELF_ASSESSMENT("自评"),
    OPINION("反馈初步督导意见"),
    DEFENCE("申辩"),
    RESULT("作出督导结果"),
    RECTIFICATION("整改"),
    RECTIFICATION_REPORT("报告整改情况", RECTIFICATION),
    VERIFICATION("核查"),
    REVIEW_REQUEST("申请复查"),
    REVIEW_RULING("作出复查结论"),
    APPEAL("申诉"),
    APPEAL_RULING("作出申诉处理决定"),
    SUPPLEMENT("补正"),
    RESTORATION("申请恢复期限"),
    REPORT("提交督导报告");

    private static final Set<StatutoryClock> RESTORABLE =
            EnumSet.of(DEFENCE, REVIEW_REQUEST, APPEAL, RECTIFICATION, RECTIFICATION_REPORT);

    private final String chinese;
    private final @Nullable StatutoryClock within;

    StatutoryClock(String chinese) {
        this(chinese, null);
    }

    StatutoryClock(String chinese, @Nullable StatutoryClock within) {
        this.chinese = chinese;
        this.within = within;
    }

    public String chinese() {
        return chinese;
    }

    /** {@code 签收（督导通知书）}, {@code 整改（第2项问题）}: a period, told apart from others of its kind. */
    public String named(String subject) {
        var document = Stream.of(DocumentKind.values())
                .filter(kind -> kind.name().equals(subject))
                .findFirst();
        if (document.isPresent()) {
            return chinese + "（" + document.get().chinese() + "）";
        }
        return subject.matches("\\d+") ? chinese + "（第" + subject + "项问题）" : chinese;
    }

    /** Whether the procedure has a way back to what a unit missed; elsewhere it has gone on without. */
    public boolean isRestorable() {
        return RESTORABLE.contains(this);
    }

    /** The clock by whose last day the act is due where the rules give it none of its own. */
    Optional<StatutoryClock> within() {
        return Optional.ofNullable(within);
    }
}
