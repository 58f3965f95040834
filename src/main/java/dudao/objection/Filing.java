package dudao.objection;

/** 提出方式; decides which day counts. */
enum Filing {
    ONLINE("网上提交"),
    POST("邮寄"),
    COUNTER("当面递交");

    private final String chinese;

    Filing(String chinese) {
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }
}
