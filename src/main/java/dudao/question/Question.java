package dudao.question;

import dudao.law.Article;
import dudao.law.Regulation;
import java.util.Optional;
import java.util.stream.Stream;

/** 评查事项: what is asked of every case. What it finds is to be looked into; whether it is a fault, a person decides. */
enum Question {
    ACTS_AFTER_EXPIRY("期限届满后办理", Regulation.CIVIL_CODE.article(203)),
    SERVICES_WITHOUT_PROOF("送达无凭证", Regulation.CIVIL_PROCEDURE.article(87)),
    RESULTS_WITHOUT_DEFENCE("未满申辩期即发结果", Regulation.NATIONAL_624.article(20)),
    TEAMS_WITH_TIES("组队后发现的利害关系", Regulation.NATIONAL_624.article(10)),
    CLOSED_BY_RECTIFIER("整改人自行销号", Regulation.NATIONAL_624.article(22)),
    NUMBERS_VOIDED("文号空缺和撤销", Article.UNREGULATED),
    READS_WITHOUT_TASK("未办案而查阅", Article.UNREGULATED),
    LONG_WAITS("等待过久的步骤", Article.UNREGULATED),
    OBJECTIONS("异议及其结论", Regulation.MUNICIPAL_003.article(15)),
    BACK_DATED("补记的日期", Regulation.CIVIL_PROCEDURE.article(87)),
    REPEATED_ACTS("短时重复办理", Article.UNREGULATED),
    UNUSUAL_HOURS("非工作时间办理", Article.UNREGULATED);

    private final String chinese;
    private final Article law;

    Question(String chinese, Article law) {
        this.chinese = chinese;
        this.law = law;
    }

    String chinese() {
        return chinese;
    }

    Article law() {
        return law;
    }

    /** As addresses and tables call it, e.g. {@code long-waits}. */
    String key() {
        return name().toLowerCase().replace('_', '-');
    }

    static Optional<Question> of(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
