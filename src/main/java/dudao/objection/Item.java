package dudao.objection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** 逐项结论: what a ruling that changes the result makes of one of its problems. */
@Entity
@Immutable
@Table(name = "objection_item")
class Item {

    enum Outcome {
        KEPT("维持"),
        DROPPED("撤销该问题"),
        CHANGED("变更整改要求");

        private final String chinese;

        Outcome(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    @Embeddable
    record Id(
            @Column(name = "case_number") String caseNumber,
            @Enumerated(EnumType.STRING) Objection.Kind kind,
            int ordinal,
            String problem) {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable String demand;

    private @Nullable Integer days;

    Item(Objection.Id of, Verdict.Line line) {
        this.id = new Id(of.caseNumber(), of.kind(), of.ordinal(), line.number());
        this.outcome = line.outcome();
        this.demand = line.demand();
        this.days = line.days();
    }

    protected Item() {}

    String problem() {
        return id.problem();
    }

    Outcome outcome() {
        return outcome;
    }

    /** {@code 第1个问题：变更整改要求为……，自收到之日起20日内完成}. */
    String inWords() {
        return "第%s个问题：%s".formatted(id.problem(), outcome.chinese())
                + (outcome == Outcome.CHANGED ? "为“%s”，整改期限自收到本文书之日起%d日".formatted(demand, days) : "");
    }
}
