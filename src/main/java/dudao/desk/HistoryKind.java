package dudao.desk;

/** What a line of the history is about; the history can be looked through by it. */
enum HistoryKind {
    ACTS("办理"),
    CHANGES("变更"),
    PERIODS("期限"),
    DOCUMENTS("文书"),
    EXHIBITS("材料"),
    READS("查阅");

    private final String chinese;

    HistoryKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
