package dudao.document;

/** 签收人身份: whoever received the document, or stands for its receipt. */
public enum RecipientRole {
    LEGAL_REPRESENTATIVE("法定代表人"),
    HEAD("主要负责人"),
    RECEIVER("负责收件的人"),
    WITNESS("见证人"),
    INBOX("单位在本系统的收件箱"),
    PUBLIC("公告");

    private final String chinese;

    RecipientRole(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
