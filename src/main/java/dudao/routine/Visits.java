package dudao.routine;

import dudao.calendar.Holidays;
import dudao.calendar.SchoolTerm;
import dudao.cases.Jurisdictions;
import dudao.identity.BodyCode;
import dudao.law.Article;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import dudao.law.Refused;
import dudao.law.Regulation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 经常性督导记录: enters visits, and counts them term by term. */
@Component
@Transactional
class Visits {

    /** 每学期不得少于两次; two inspectors at a school on one day are one visit. */
    static final int LEAST_A_TERM = 2;

    static final Article EACH_TERM = Regulation.NATIONAL_624.article(14);
    private static final Article REPORT = Regulation.NATIONAL_624.article(15);
    private static final Article ZONE = Regulation.NATIONAL_624.article(13);

    /** @param visits in the term @param latest of them */
    record Tally(int visits, LocalDate latest) {}

    private final JdbcClient jdbc;
    private final Jurisdictions jurisdictions;
    private final LegalRules rules;
    private final Holidays holidays;
    private final Clock clock;

    Visits(JdbcClient jdbc, Jurisdictions jurisdictions, LegalRules rules, Holidays holidays, Clock clock) {
        this.jdbc = jdbc;
        this.jurisdictions = jurisdictions;
        this.rules = rules;
        this.holidays = holidays;
        this.clock = clock;
    }

    void enter(Beat beat, Visit visit, String inspector) {
        if (!beat.enters() || !beat.covers(visit.unit())) {
            throw new Refused("routine.not-yours", ZONE);
        }
        if (visit.on().isAfter(LocalDate.now(clock))) {
            throw new Refused("routine.in-future", REPORT, visit.on().toString());
        }
        refuseIfToldTooEarly(beat.office(), visit);
        var added = jdbc.sql("""
                        insert into routine_visit (unit, inspector, visited_on, told_on, report, entered_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        visit.unit(),
                        inspector,
                        visit.on(),
                        visit.toldOn(),
                        visit.report().strip(),
                        OffsetDateTime.now(clock))
                .update();
        if (added == 0) {
            throw new Refused("routine.entered-before", REPORT, visit.on().toString());
        }
    }

    /** The rules of the office on the day, about telling a school beforehand; 0 days where nothing is limited. */
    @Transactional(readOnly = true)
    LegalRules.Said notice(BodyCode office, LocalDate on) {
        return rules.rule(jurisdictions.of(office, on), LegalRule.ROUTINE_NOTICE);
    }

    /** By unit; a school without a visit in the term is not among them. */
    @Transactional(readOnly = true)
    Map<String, Tally> of(Collection<String> units, SchoolTerm term) {
        var tallies = new HashMap<String, Tally>();
        jdbc.sql("""
                        select unit, count(distinct visited_on) as visits, max(visited_on) as latest from routine_visit
                        where unit in (:units) and visited_on between :starts and :ends group by unit
                        """)
                .param("units", units.isEmpty() ? null : units)
                .param("starts", term.starts())
                .param("ends", term.ends())
                .query(row -> {
                    tallies.put(
                            row.getString("unit"),
                            new Tally(row.getInt("visits"), row.getObject("latest", LocalDate.class)));
                });
        return tallies;
    }

    private void refuseIfToldTooEarly(BodyCode office, Visit visit) {
        var told = visit.toldOn();
        if (told == null) {
            return;
        }
        if (told.isAfter(visit.on())) {
            throw new Refused(
                    "routine.told-afterwards",
                    EACH_TERM,
                    told.toString(),
                    visit.on().toString());
        }
        var notice = notice(office, visit.on());
        if (notice.number() > 0) {
            var earliest = holidays.calendar().workingDaysBefore(visit.on(), notice.number());
            if (told.isBefore(earliest)) {
                throw new Refused(
                        "routine.told-too-early",
                        notice.basis(),
                        notice.basis().citation(),
                        notice.number(),
                        told.toString(),
                        earliest.toString());
            }
        }
    }
}
