package dudao.document;

import dudao.law.Article;
import dudao.law.Regulation;
import java.time.LocalDate;
import java.util.Optional;

/** 送达方式, by analogy with the rules of civil procedure. */
public enum ServiceMode {
    BY_HAND("直接送达", 88),
    LEFT_AT_PREMISES("留置送达", 89),
    ELECTRONIC("电子送达", 90),
    ENTRUSTED("委托送达", 91),
    BY_POST("邮寄送达", 91),
    PUBLIC_NOTICE("公告送达", 95);

    private static final int DAYS_OF_NOTICE = 30;

    private final String chinese;
    private final int article;

    ServiceMode(String chinese, int article) {
        this.chinese = chinese;
        this.article = article;
    }

    public String chinese() {
        return chinese;
    }

    public Article article() {
        return Regulation.CIVIL_PROCEDURE.article(article);
    }

    /** 视为送达之日: the day itself, but thirty days after a public notice was issued (第九十五条). */
    LocalDate effectiveOn(LocalDate on) {
        return this == PUBLIC_NOTICE ? on.plusDays(DAYS_OF_NOTICE) : on;
    }

    /** Who stands for the receipt where nobody of the unit signs; empty where somebody does and it must be said who. */
    public Optional<RecipientRole> usualRole() {
        return switch (this) {
            case LEFT_AT_PREMISES -> Optional.of(RecipientRole.WITNESS);
            case ELECTRONIC -> Optional.of(RecipientRole.INBOX);
            case PUBLIC_NOTICE -> Optional.of(RecipientRole.PUBLIC);
            case BY_HAND, ENTRUSTED, BY_POST -> Optional.empty();
        };
    }

    /** How it came to it must be on file: who refused and who saw it, or why nothing else worked. */
    boolean needsAccount() {
        return this == LEFT_AT_PREMISES || this == PUBLIC_NOTICE;
    }
}
