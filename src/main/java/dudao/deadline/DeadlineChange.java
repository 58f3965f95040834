package dudao.deadline;

/** 期限变更: what may happen to a period after it has started. */
public enum DeadlineChange {
    EXTENDED("延长"),
    SUSPENDED("中止"),
    RESUMED("恢复计算"),
    INTERRUPTED("重新起算"),
    RESTORED("恢复期限"),
    RECOUNTED("因休假安排公布重新计算"),
    CORRECTED("因送达更正重新计算"),
    STARTED_AGAIN("重新办理，另行起算");

    private final String chinese;

    DeadlineChange(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
