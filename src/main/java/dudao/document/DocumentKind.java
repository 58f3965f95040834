package dudao.document;

/** 文书种类; each has the template of its name. */
public enum DocumentKind {
    NOTICE("督导通知书", true),
    TEAM_CHANGE("督导组变更通知书", true),
    PRELIMINARY_OPINION("初步督导意见", true),
    RESULT_NOTICE("督导结果通知书", true),
    CORRECTION_ORDER("责令改正通知书", false),
    REVIEW_CONCLUSION("督导复查结论通知书", true),
    APPEAL_RULING("申诉处理决定书", true),
    /** Answers to a request; the body finds them in its file here, and no period runs from their service. */
    ADMISSION_NOTICE("受理通知书", false),
    REJECTION_NOTICE("不予受理通知书", false),
    SUPPLEMENT_NOTICE("补正通知书", false),
    REPORT("督导报告", false);

    private final String chinese;
    private final boolean served;

    DocumentKind(String chinese, boolean served) {
        this.chinese = chinese;
        this.served = served;
    }

    /** Whether the unit signs for it, so that a time to do so runs. */
    public boolean isServed() {
        return served;
    }

    /** Whether it tells the unit who comes, so that it may ask somebody to stand aside when it signs (督导条例第十条). */
    public boolean namesTeam() {
        return this == NOTICE || this == TEAM_CHANGE;
    }

    public String chinese() {
        return chinese;
    }

    /** Template in {@code documents/}, e.g. {@code result-notice}. */
    public String template() {
        return name().toLowerCase().replace('_', '-');
    }
}
