package dudao.document;

/** 送达方式. */
public enum ServiceMode {
    BY_HAND("直接送达"),
    LEFT_AT_PREMISES("留置送达"),
    BY_POST("邮寄送达");

    private final String chinese;

    ServiceMode(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
