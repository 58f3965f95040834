package dudao.identity;

/** 代理事由: why somebody is away (本室设定). */
public enum SubstitutionReason {
    LEAVE("请假"),
    BUSINESS_TRIP("出差"),
    TRAINING("学习培训"),
    OTHER("其他");

    private final String chinese;

    SubstitutionReason(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
