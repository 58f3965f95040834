package dudao.document;

/** 文书种类; each has the template of its name. */
public enum DocumentKind {
    NOTICE("督导通知书"),
    PRELIMINARY_OPINION("初步督导意见"),
    RESULT_NOTICE("督导结果通知书"),
    CORRECTION_ORDER("责令改正通知书"),
    REVIEW_ADMISSION("复查受理决定书"),
    REVIEW_CONCLUSION("督导复查结论通知书"),
    APPEAL_RULING("申诉处理决定书"),
    REPORT("督导报告");

    private final String chinese;

    DocumentKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** Template in {@code documents/}, e.g. {@code result-notice}. */
    public String template() {
        return name().toLowerCase().replace('_', '-');
    }
}
