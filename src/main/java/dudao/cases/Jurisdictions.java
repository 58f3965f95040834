package dudao.cases;

import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.law.Article;
import dudao.law.Jurisdiction;
import dudao.law.Refused;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 适用规则的选定: which rule pack the cases of an office are opened under, from which day on. Open cases keep theirs. */
@Component
@Transactional
public class Jurisdictions {

    /** From that day on the office opens its cases under these rules. */
    public record Choice(BodyCode office, LocalDate from, Jurisdiction jurisdiction) {}

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Jurisdictions(JdbcClient jdbc, CurrentPerson current, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** The rules of a case that the office opens on the day. */
    @Transactional(readOnly = true)
    public Jurisdiction of(BodyCode office, LocalDate on) {
        return jdbc.sql("""
                        select rule_pack, rule_version from cases_jurisdiction
                        where office = ? and from_day <= ? order by from_day desc limit 1
                        """)
                .params(office.value(), Date.valueOf(on))
                .query((row, n) -> new Jurisdiction(row.getString(1), row.getString(2)))
                .optional()
                .orElse(Jurisdiction.DEFAULT);
    }

    /** For days to come only, one pack for one day: refused where that is not so. */
    @Transactional(readOnly = true)
    public void requireFree(BodyCode office, LocalDate from) {
        if (from.isBefore(LocalDate.now(clock))) {
            throw new Refused("cases.rules-in-the-past", Article.UNREGULATED, from);
        }
        if (all().stream()
                .anyMatch(choice ->
                        choice.office().equals(office) && choice.from().equals(from))) {
            throw chosenBefore(from);
        }
    }

    /**
     * 选定: the current person agrees to what another has chosen.
     *
     * @param chosenBy who has proposed it
     */
    public void choose(BodyCode office, LocalDate from, Jurisdiction jurisdiction, String chosenBy) {
        requireFree(office, from);
        var added = jdbc.sql("""
                        insert into cases_jurisdiction
                            (office, from_day, rule_pack, rule_version, chosen_by, agreed_by, chosen_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        office.value(),
                        Date.valueOf(from),
                        jurisdiction.pack(),
                        jurisdiction.version(),
                        chosenBy,
                        current.login().orElseThrow(),
                        Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw chosenBefore(from);
        }
        events.publishEvent(new RulesChosen(new Choice(office, from, jurisdiction)));
    }

    private static Refused chosenBefore(LocalDate from) {
        return new Refused("cases.rules-chosen-before", Article.UNREGULATED, from);
    }

    /** Every choice, an office's newest first. */
    @Transactional(readOnly = true)
    public List<Choice> all() {
        return jdbc.sql("select office, from_day, rule_pack, rule_version from cases_jurisdiction order by 1, 2 desc")
                .query((row, n) -> new Choice(
                        new BodyCode(row.getString(1)),
                        row.getDate(2).toLocalDate(),
                        new Jurisdiction(row.getString(3), row.getString(4))))
                .list();
    }
}
