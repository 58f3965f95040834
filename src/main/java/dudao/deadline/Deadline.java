package dudao.deadline;

import dudao.calendar.Term;
import dudao.cases.CaseNumber;
import dudao.law.Article;
import dudao.law.Regulation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** 期限: a clock that runs on a case, from the day of its anchor to its last day in time. */
@Entity
@DynamicUpdate
public class Deadline {

    /** @param subject what the clock is about where a case has several, e.g. a problem's number; empty otherwise */
    @Embeddable
    record Id(
            @Column(name = "case_number") String caseNumber,
            @Enumerated(EnumType.STRING) StatutoryClock clock,
            String subject) {}

    @EmbeddedId
    private Id id;

    private LocalDate anchoredOn;

    private int length;

    @Enumerated(EnumType.STRING)
    private Term.Unit unit;

    @Enumerated(EnumType.STRING)
    private Regulation regulation;

    private int article;

    private LocalDate lastDay;

    private boolean provisional;

    private @Nullable LocalDate metOn;

    Deadline(Id id, Term term, LocalDate anchoredOn, LocalDate lastDay, boolean provisional) {
        this.id = id;
        this.length = term.length();
        this.unit = term.unit();
        this.regulation = term.basis().regulation();
        this.article = term.basis().number();
        this.anchoredOn = anchoredOn;
        this.lastDay = lastDay;
        this.provisional = provisional;
    }

    protected Deadline() {}

    /** Starts the same clock anew, for something that is to be done again. */
    void restart(Term term, LocalDate anchoredOn, LocalDate lastDay, boolean provisional) {
        this.length = term.length();
        this.unit = term.unit();
        this.regulation = term.basis().regulation();
        this.article = term.basis().number();
        this.anchoredOn = anchoredOn;
        this.lastDay = lastDay;
        this.provisional = provisional;
        this.metOn = null;
    }

    void met(LocalDate on) {
        metOn = on;
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(id.caseNumber());
    }

    public StatutoryClock clock() {
        return id.clock();
    }

    public String subject() {
        return id.subject();
    }

    /** The day the period runs from, which itself does not count. */
    public LocalDate anchoredOn() {
        return anchoredOn;
    }

    public Term term() {
        return new Term(length, unit, new Article(regulation, article));
    }

    /** Last day on which the act is in time, until 24:00 Asia/Shanghai. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** The year's holiday notice is not out yet: the last day may move. */
    public boolean isProvisional() {
        return provisional;
    }

    public Optional<LocalDate> metOn() {
        return Optional.ofNullable(metOn);
    }

    /** 届满: a comparison, not a status. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(lastDay);
    }
}
