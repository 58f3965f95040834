package dudao.migration;

/** What becomes of a date. */
enum Verdict {
    KEPT("不变", false),
    NEW("新增", false),
    MOVED("移动", true),
    LOST("不再等候", true),
    NEW_AND_OVER("新增，且已届满", true);

    private final String chinese;
    private final boolean needsReason;

    Verdict(String chinese, boolean needsReason) {
        this.chinese = chinese;
        this.needsReason = needsReason;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether it is refused without a recorded reason and the consent of a second person. */
    boolean needsReason() {
        return needsReason;
    }
}
