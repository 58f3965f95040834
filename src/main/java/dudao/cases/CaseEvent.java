package dudao.cases;

import dudao.law.Article;
import dudao.law.Regulation;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** 办案记录: one thing that happened in a case, with who did it and the article it rests on. Never changed. */
@Entity
@Immutable
@Table(name = "cases_event")
public class CaseEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cases_event_seq")
    @SequenceGenerator(name = "cases_event_seq", sequenceName = "cases_event_seq", allocationSize = 100)
    private Long id;

    @Embedded
    private CaseNumber caseNumber;

    private Instant happenedAt;

    private @Nullable String actor;

    private @Nullable String actedFor;

    private String act;

    private @Nullable String note;

    private String regulation;

    private int article;

    CaseEvent(
            CaseNumber caseNumber,
            Instant happenedAt,
            @Nullable String actor,
            @Nullable String actedFor,
            String act,
            @Nullable String note,
            Article article) {
        this.caseNumber = caseNumber;
        this.happenedAt = happenedAt;
        this.actor = actor;
        this.actedFor = actedFor;
        this.act = act;
        this.note = note;
        this.regulation = article.regulation().title();
        this.article = article.number();
    }

    protected CaseEvent() {}

    /** Number of the entry; the trail calls it by it. */
    public long id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /** Login of who acted; empty where a period ran out and the house acted by itself. */
    public Optional<String> actor() {
        return Optional.ofNullable(actor);
    }

    /** Login of the absent person in whose place it was done (代理); empty where the actor acted for himself. */
    public Optional<String> actedFor() {
        return Optional.ofNullable(actedFor);
    }

    /** What was done: id of the task, or of the thing that happened; a key {@code act.*} of the messages. */
    public String act() {
        return act;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Article article() {
        return new Article(new Regulation(regulation), article);
    }
}
