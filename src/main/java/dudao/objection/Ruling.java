package dudao.objection;

/** 结论: what a review or an appeal makes of a result. */
public enum Ruling {
    UPHELD("维持"),
    CHANGED("变更"),
    REVOKED("撤销"),
    /** The result falls and the unit is supervised again, by another team. */
    ANEW("撤销并重新督导");

    private final String chinese;

    Ruling(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
