package dudao.inspection;

/** 听取意见的对象; the first three must be heard (督导条例第十九条). */
public enum Audience {
    STUDENTS("学生"),
    PARENTS("家长"),
    TEACHERS("教师"),
    PUBLIC("社会公众");

    private final String chinese;

    Audience(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
