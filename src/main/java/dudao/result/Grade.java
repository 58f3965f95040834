package dudao.result;

/** 等次; the names are the office's to set. */
public enum Grade {
    EXCELLENT("优秀"),
    GOOD("良好"),
    PASSED("合格"),
    FAILED("不合格");

    private final String chinese;

    Grade(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
