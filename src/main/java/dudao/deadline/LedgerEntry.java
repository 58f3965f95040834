package dudao.deadline;

import dudao.law.Article;
import dudao.law.Regulation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** 期限变更记录: one change of a period. The former last day is superseded, never overwritten. */
@Entity
@Immutable
@Table(name = "deadline_entry")
public class LedgerEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deadline_entry_seq")
    @SequenceGenerator(name = "deadline_entry_seq", sequenceName = "deadline_entry_seq", allocationSize = 20)
    private Long id;

    @Column(name = "case_number")
    private String caseNumber;

    @Enumerated(EnumType.STRING)
    private StatutoryClock clock;

    private String subject;

    private Instant happenedAt;

    private @Nullable String actor;

    @Enumerated(EnumType.STRING)
    private DeadlineChange change;

    private LocalDate effectiveOn;

    private String reason;

    private String regulation;

    private int article;

    private @Nullable LocalDate before;

    private @Nullable LocalDate after;

    LedgerEntry(
            Deadline deadline,
            DeadlineChange change,
            LocalDate effectiveOn,
            @Nullable LocalDate before,
            String reason,
            Article article,
            @Nullable String actor,
            Instant happenedAt) {
        this.caseNumber = deadline.caseNumber().value();
        this.clock = deadline.clock();
        this.subject = deadline.subject();
        this.change = change;
        this.effectiveOn = effectiveOn;
        this.before = before;
        this.after = deadline.end().orElse(null);
        this.reason = reason;
        this.regulation = article.regulation().title();
        this.article = article.number();
        this.actor = actor;
        this.happenedAt = happenedAt;
    }

    protected LedgerEntry() {}

    public DeadlineChange change() {
        return change;
    }

    public StatutoryClock clock() {
        return clock;
    }

    public String subject() {
        return subject;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /** Login of who decided; empty where the house counted again by itself. */
    public Optional<String> actor() {
        return Optional.ofNullable(actor);
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public String reason() {
        return reason;
    }

    public Article article() {
        return new Article(new Regulation(regulation), article);
    }

    /** The last day until then; empty while the clock stood still. */
    public Optional<LocalDate> before() {
        return Optional.ofNullable(before);
    }

    /** The last day from then on; empty while the clock stands still. */
    public Optional<LocalDate> after() {
        return Optional.ofNullable(after);
    }
}
