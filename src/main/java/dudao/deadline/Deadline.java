package dudao.deadline;

import dudao.calendar.HolidayCalendar;
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

/**
 * 期限: a clock that runs on a case, from the day of its anchor to its last day in time.
 *
 * <p>What the law grants ({@link #term}) stays as it was at the start; what is left to count after an extension, a suspension or a
 * fresh start is kept beside it. Each such change leaves an entry in the ledger.
 */
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

    private String regulation;

    private int article;

    private @Nullable LocalDate lastDay;

    private boolean provisional;

    private @Nullable LocalDate metOn;

    private @Nullable LocalDate closedOn;

    private @Nullable LocalDate countedFrom;

    private @Nullable Integer countedLength;

    @Enumerated(EnumType.STRING)
    private Term.@Nullable Unit countedUnit;

    private @Nullable LocalDate suspendedOn;

    private int extensions;

    Deadline(Id id, Term term, LocalDate anchoredOn, HolidayCalendar calendar) {
        this.id = id;
        start(term, anchoredOn, calendar);
    }

    protected Deadline() {}

    /** Starts the clock, also anew for something that is to be done again. */
    final void start(Term term, LocalDate anchoredOn, HolidayCalendar calendar) {
        this.length = term.length();
        this.unit = term.unit();
        this.regulation = term.basis().regulation().title();
        this.article = term.basis().number();
        this.anchoredOn = anchoredOn;
        this.metOn = null;
        this.closedOn = null;
        this.extensions = 0;
        countFrom(null, null, calendar);
    }

    void met(LocalDate on) {
        metOn = on;
        closedOn = on;
        suspendedOn = null;
    }

    /** Nothing is waited for any more, although what was waited for did not come. */
    void closed(LocalDate on) {
        closedOn = on;
        suspendedOn = null;
    }

    /** 延长: the length grows; where the units differ, the new time runs on from the last day. */
    void extended(Term by, HolidayCalendar calendar) {
        var counted = counted();
        if (by.unit() == counted.unit()) {
            countFrom(countedFrom, new Term(counted.length() + by.length(), by.unit(), by.basis()), calendar);
        } else {
            countFrom(lastDay, by, calendar);
        }
        extensions++;
    }

    /** 中止: what is left on that day is kept; the day itself no longer counts as passed. */
    void suspended(LocalDate on, HolidayCalendar calendar) {
        var left = Remainder.of(counted(), countingSince(), on, calendar);
        countedLength = left.length();
        countedUnit = left.unit();
        countedFrom = on;
        suspendedOn = on;
        lastDay = null;
    }

    /** 恢复计算: what was left runs on from the day after. */
    void resumed(LocalDate on, HolidayCalendar calendar) {
        countFrom(on, counted(), calendar);
    }

    /** 重新计算: the whole period starts anew. */
    void interrupted(LocalDate on, HolidayCalendar calendar) {
        countFrom(on, term(), calendar);
    }

    /** 恢复期限: a missed period runs again, for as long as the decision says. */
    void restored(LocalDate on, Term by, HolidayCalendar calendar) {
        closedOn = null;
        countFrom(on, by, calendar);
    }

    /** The day it runs from is corrected: what was left moves with it. */
    void anchored(LocalDate on, LocalDate today, HolidayCalendar calendar) {
        anchoredOn = on;
        recounted(calendar);
        if (metOn == null && !isOver(today) && clock().isRestorable()) {
            closedOn = null;
        }
    }

    /** Counts again, by another calendar. A clock that stands still has nothing to count. */
    void recounted(HolidayCalendar calendar) {
        if (!isSuspended()) {
            var counting = counted().explain(countingSince(), calendar);
            lastDay = counting.lastDay();
            provisional = counting.provisional();
        }
    }

    private void countFrom(@Nullable LocalDate from, @Nullable Term left, HolidayCalendar calendar) {
        countedFrom = from;
        countedLength = left == null ? null : left.length();
        countedUnit = left == null ? null : left.unit();
        suspendedOn = null;
        recounted(calendar);
    }

    /** What is counted now: the law's term, or what is left of it after a change. */
    public Term counted() {
        return countedLength == null || countedUnit == null
                ? term()
                : new Term(countedLength, countedUnit, term().basis());
    }

    /** The day from which it is counted now, which itself does not count. */
    public LocalDate countingSince() {
        return countedFrom == null ? anchoredOn : countedFrom;
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

    /** The day of the anchor, which itself does not count. */
    public LocalDate anchoredOn() {
        return anchoredOn;
    }

    /** What the law, or the document that sets it, grants. */
    public Term term() {
        return new Term(length, unit, new Article(new Regulation(regulation), article));
    }

    /** Last day on which the act is in time, until 24:00 Asia/Shanghai; empty while the clock stands still. */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(lastDay);
    }

    /** Last day of a clock that is known to run. */
    public LocalDate lastDay() {
        return end().orElseThrow(() -> new IllegalStateException(
                "The clock %s stands still since %s and has no last day".formatted(id, suspendedOn)));
    }

    /** The last day as a form shows it, provisional or not; empty while the clock stands still. */
    public Optional<String> endInWords() {
        return end().map(day -> HolidayCalendar.inWords(day, provisional));
    }

    /** The year's holiday notice is not out yet: the last day may move. */
    public boolean isProvisional() {
        return provisional;
    }

    /** 中止: the clock stands still. */
    public boolean isSuspended() {
        return suspendedOn != null;
    }

    public Optional<LocalDate> suspendedOn() {
        return Optional.ofNullable(suspendedOn);
    }

    int extensions() {
        return extensions;
    }

    public Optional<LocalDate> metOn() {
        return Optional.ofNullable(metOn);
    }

    /** Something is still waited for. */
    public boolean isOpen() {
        return closedOn == null;
    }

    /** The day from which nothing was waited for any more. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** 届满: a comparison, not a status. A clock that stands still does not run out. */
    public boolean isOver(LocalDate today) {
        return lastDay != null && today.isAfter(lastDay);
    }
}
