package dudao.objection;

/** 审查结论: what the office answers to a request before it looks at the matter. */
enum Admission {
    ADMITTED("受理"),
    SUPPLEMENT("补正"),
    REJECTED("不予受理");

    private final String chinese;

    Admission(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
