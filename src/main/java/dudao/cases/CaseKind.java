package dudao.cases;

/** 个案类别; each runs by the diagram of its name. */
public enum CaseKind {
    ANNUAL_PLAN("年度督导计划"),
    COMPREHENSIVE_SUPERVISION("综合督导"),
    SPECIAL_SUPERVISION("专项督导"),
    /** Of a result of another office, brought to the one above it. */
    APPEAL("申诉");

    private final String chinese;

    CaseKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public boolean isSupervision() {
        return this == COMPREHENSIVE_SUPERVISION || this == SPECIAL_SUPERVISION;
    }

    /** Id of the diagram, e.g. {@code special-supervision}. */
    public String process() {
        return name().toLowerCase().replace('_', '-');
    }
}
