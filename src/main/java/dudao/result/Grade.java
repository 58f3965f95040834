package dudao.result;

import java.util.Arrays;
import java.util.Optional;

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

    /** Of the name a framework gives it; empty where its bands have names of their own. */
    static Optional<Grade> named(String chinese) {
        return Arrays.stream(values())
                .filter(grade -> grade.chinese.equals(chinese))
                .findFirst();
    }

    public String chinese() {
        return chinese;
    }
}
