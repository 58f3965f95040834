package dudao.deadline;

import dudao.document.DocumentKind;

/** 起算事由: what a period runs from. The day itself does not count (民法典第二百零一条). */
public enum Anchor {
    DOCUMENT_ISSUED("文书制发"),
    NOTICE_SERVED("督导通知书送达"),
    TEAM_CHANGE_SERVED("督导组变更通知书送达"),
    INSPECTION_ENDED("现场考察结束"),
    DELIBERATION_ENDED("评议结束"),
    PRELIMINARY_OPINION_SERVED("初步督导意见送达"),
    RESULT_NOTICE_SERVED("督导结果送达"),
    RECTIFICATION_DUE("整改期限届满"),
    RECTIFICATION_REPORTED("收到整改报告"),
    REVIEW_REQUESTED("收到复查申请"),
    REVIEW_CONCLUSION_SERVED("复查结论送达"),
    APPEAL_LODGED("收到申诉"),
    APPEAL_RULING_SERVED("申诉处理决定送达"),
    SUPPLEMENT_DEMANDED("通知补正"),
    SUPERVISION_ENDED("督导结束"),
    OBSTACLE_REMOVED("障碍消除");

    private final String chinese;

    Anchor(String chinese) {
        this.chinese = chinese;
    }

    /** The service of a document of the kind, which the unit signs for. */
    public static Anchor serviceOf(DocumentKind kind) {
        return valueOf(kind.name() + "_SERVED");
    }

    public boolean isServiceOf(DocumentKind kind) {
        return kind.isServed() && this == serviceOf(kind);
    }

    public String chinese() {
        return chinese;
    }
}
