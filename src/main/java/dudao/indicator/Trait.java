package dudao.indicator;

/** 性质 of a leaf, besides how it is scored. */
public enum Trait {
    /** Adds to the score, not to the full marks. */
    BONUS("加分"),
    /** 一票否决: not met, the whole is in the lowest grade. */
    VETO("一票否决"),
    MAY_NOT_APPLY("可不适用"),
    /** The official text is not at hand; somebody has to type it in from the source. */
    TO_FILL_IN("待填");

    private final String chinese;

    Trait(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
