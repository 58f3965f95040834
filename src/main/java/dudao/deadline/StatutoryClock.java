package dudao.deadline;

/** 法定时钟: what a period is for. How long it is, from what it runs and what follows stands in the rule pack. */
public enum StatutoryClock {
    RECEIPT("签收"),
    SELF_ASSESSMENT("自评"),
    DEFENCE("申辩"),
    RESULT("作出督导结果"),
    RECTIFICATION("整改"),
    VERIFICATION("核查"),
    REVIEW_REQUEST("申请复查"),
    REVIEW_RULING("作出复查结论"),
    APPEAL("申诉"),
    APPEAL_RULING("作出申诉处理决定"),
    REPORT("提交督导报告");

    private final String chinese;

    StatutoryClock(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
