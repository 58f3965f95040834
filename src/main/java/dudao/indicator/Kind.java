package dudao.indicator;

/** 评分方式的种类: what a leaf asks for. */
public enum Kind {
    /** A score up to the full marks: given freely, in steps, or by what is counted. */
    SCORE("评分"),
    /** A grade, each with its factor of the full marks. */
    GRADE("等级"),
    /** A number that is held against a standard. */
    THRESHOLD("达标"),
    /** Computed from raw data, e.g. per hundred pupils. */
    RATIO("比率"),
    /** 校际差异系数 over many units. */
    COEFFICIENT("差异系数"),
    RANK("名次"),
    PASS_FAIL("合格"),
    /** Words alone, which count for nothing. */
    TEXT("文字");

    private final String chinese;

    Kind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
