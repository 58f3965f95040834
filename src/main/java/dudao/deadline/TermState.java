package dudao.deadline;

/** 期限状态: how urgent what is still waited for is, the most urgent first. */
public enum TermState {
    OVERDUE("已届满"),
    SOON("三个工作日内届满"),
    LATER("以后届满"),
    SUSPENDED("中止"),
    /** Nothing runs yet: the document from whose service it would has not arrived. */
    UNSERVED("文书未送达，尚未起算");

    private final String chinese;

    TermState(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
