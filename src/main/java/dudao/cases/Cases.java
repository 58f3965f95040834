package dudao.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dudao.identity.BodyCode;
import dudao.identity.Colleague;
import dudao.identity.CurrentPerson;
import dudao.identity.StandingIn;
import dudao.law.Article;
import dudao.law.Jurisdiction;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 案卷: opens cases, keeps their covers, the people taking part and the record of what happened. */
@Component
@Transactional
public class Cases {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final CurrentPerson current;
    private final StandingIn standingIn;
    private final Jurisdictions jurisdictions;
    private final Clock clock;
    /** Covers never change, so that they may be kept: every act looks at one several times. */
    private final Cache<CaseNumber, CaseFile> covers =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Cases(
            EntityManager entities,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            CurrentPerson current,
            StandingIn standingIn,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.events = events;
        this.current = current;
        this.standingIn = standingIn;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** 立案: gives the case its number and starts its diagram. */
    public CaseNumber open(NewCase opened) {
        return open(opened, jurisdictions.of(opened.office(), LocalDate.now(clock)));
    }

    /** @param jurisdiction the rules of the case, where they are not those its office has chosen for itself */
    public CaseNumber open(NewCase opened, Jurisdiction jurisdiction) {
        return open(opened, jurisdiction, number -> {});
    }

    /** @param enter what must stand in the file before its diagram starts */
    public CaseNumber open(NewCase opened, Jurisdiction jurisdiction, Consumer<CaseNumber> enter) {
        var today = LocalDate.now(clock);
        var file = new CaseFile(nextNumber(today.getYear()), opened, jurisdiction, today);
        entities.persist(file);
        entities.flush();
        enter.accept(file.number());
        events.publishEvent(new CaseOpened(file.number(), file.kind()));
        return file.number();
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseNumber number) {
        var kept = covers.getIfPresent(number);
        if (kept != null) {
            return Optional.of(kept);
        }
        var found = Optional.ofNullable(entities.find(CaseFile.class, number));
        found.ifPresent(this::keepOnceCommitted);
        return found;
    }

    public CaseFile file(CaseNumber number) {
        return find(number).orElseThrow(() -> new IllegalStateException("There is no case %s".formatted(number)));
    }

    /** The cover as it stands in the database now, for whoever proves that it never changed. */
    @Transactional(readOnly = true)
    public CaseFile fileAsStored(CaseNumber number) {
        return entities.find(CaseFile.class, number);
    }

    /** Adds to the record that the current person, or the house itself, did something. */
    public void record(CaseNumber number, String act, @Nullable String note, Article article) {
        var event = new CaseEvent(
                number,
                clock.instant(),
                current.login().orElse(null),
                standingIn.absentee().map(Colleague::login).orElse(null),
                act,
                note,
                article);
        entities.persist(event);
        events.publishEvent(new CaseRecorded(event));
    }

    /** What happened, oldest first. */
    @Transactional(readOnly = true)
    public List<CaseEvent> record(CaseNumber number) {
        return entities.createQuery("from CaseEvent where caseNumber = :number order by id", CaseEvent.class)
                .setParameter("number", number)
                .getResultList();
    }

    @Transactional(readOnly = true)
    public boolean isRecorded(CaseNumber number, String act) {
        return record(number).stream().anyMatch(event -> event.act().equals(act));
    }

    /** The year in which the office opened its latest case of the kind about each unit, by the unit's code. */
    @Transactional(readOnly = true)
    public Map<BodyCode, Integer> latestYears(BodyCode office, CaseKind kind) {
        var years = new HashMap<BodyCode, Integer>();
        jdbc.sql("select unit, extract(year from max(opened_on))::integer as year from cases_file"
                        + " where office = ? and kind = ? and unit is not null group by unit")
                .params(office.value(), kind.name())
                .query(row -> {
                    years.put(new BodyCode(row.getString("unit")), row.getInt("year"));
                });
        return years;
    }

    /** Lets a person or a body of another jurisdiction read the case from now on, e.g. {@code person_x} or {@code M}. */
    public void admit(CaseNumber number, String participant) {
        jdbc.sql("insert into cases_participant values (?, ?) on conflict do nothing")
                .params(number.value(), participant)
                .update();
    }

    /** The number of a case whose opening is rolled back goes to another one. */
    private void keepOnceCommitted(CaseFile cover) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                covers.put(cover.number(), cover);
            }
        });
    }

    private CaseNumber nextNumber(int year) {
        var ordinal = jdbc.sql("""
                        insert into cases_counter values (?, 1)
                        on conflict (year) do update set last = cases_counter.last + 1 returning last
                        """).param(year).query(Integer.class).single();
        return CaseNumber.of(year, ordinal);
    }
}
