package dudao.deadline;

import dudao.calendar.Holidays;
import dudao.cases.CaseAccess;
import dudao.identity.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 在办期限一览: the open terms of all the cases a person may read, the most urgent first, and at the end the documents that have
 * not arrived. List, count and export ask the same questions.
 *
 * <p>Whoever must sign for a document has an open {@link StatutoryClock#RECEIPT} until it is served, in every rule pack; so that
 * open terms alone are read, however many are closed.
 */
@Component
@Transactional(readOnly = true)
public class OpenTerms {

    /** Each case is looked up by its number: a join of its own choice might read all cases there ever were. */
    private static final String CASES =
            " from deadline d cross join lateral (select * from cases_file c where c.case_number = d.case_number offset 0) f";

    private static final String FROM = CASES + """
             where d.closed_on is null and {possible} and {readable}
            and (:area = '' or f.office = :area or f.zone = :area)
            and (:unit = '' or f.unit in (select code from identity_body where code = :unit or name like :named))
            """;

    private static final String TERM = "(:clock = '' or d.clock = :clock) and (d.provisional or not :provisional)";
    private static final String OVERDUE = "d.last_day < :today";
    private static final String IS_SOON = "d.last_day between :today and :soon";
    private static final String IS_LATER = "d.last_day > :soon";
    private static final String SUSPENDED = "d.last_day is null";
    private static final String KEY =
            "f.rule_pack || ' ' || f.rule_version || ' ' || f.kind || ' ' || f.self_assessment_demanded || ' ' || d.subject";
    private static final String UNSERVED =
            "d.clock = 'RECEIPT' and not :provisional and (:clock = '' or " + KEY + " in (:keys))";

    private static final String RULES =
            "select distinct f.rule_pack, f.rule_version, f.kind, f.self_assessment_demanded, d.subject, " + KEY
                    + " as key";

    private static final String COLUMNS = """
            select d.*, f.title, f.kind, f.rule_pack, f.rule_version, f.self_assessment_demanded,
                (select b.name from identity_body b where b.code = f.unit) as unit_name
            """;

    private final CaseAccess access;
    private final OpenTermRows rows;
    private final Holidays holidays;
    private final Clock clock;

    OpenTerms(CaseAccess access, OpenTermRows rows, Holidays holidays, Clock clock) {
        this.access = access;
        this.rows = rows;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** How many there are in each state, whichever of them is asked for. */
    public Map<TermState, Integer> count(Person person, TermFilter filter) {
        var states = List.of(OVERDUE, IS_SOON, IS_LATER, SUSPENDED);
        var counted = new StringBuilder("select count(*) filter (where ")
                .append(UNSERVED)
                .append(") as UNSERVED");
        for (var state = 0; state < states.size(); state++) {
            counted.append(", count(*) filter (where %s and %s) as %s"
                    .formatted(TERM, states.get(state), TermState.values()[state]));
        }
        return ask(person, filter, counted + FROM)
                .query((row, n) -> {
                    var found = new EnumMap<TermState, Integer>(TermState.class);
                    for (var state : TermState.values()) {
                        found.put(state, row.getInt(state.name()));
                    }
                    return found;
                })
                .single();
    }

    /**
     * In the order of urgency; where the last day is the same, of the case.
     *
     * @param counts what {@link #count} said of the same filter
     */
    public List<OpenTerm> list(Person person, TermFilter filter, Map<TermState, Integer> counts, int from, int atMost) {
        var running = Stream.of(TermState.values())
                .filter(state -> state != TermState.UNSERVED && filter.admits(state))
                .mapToInt(counts::get)
                .sum();
        var found = new ArrayList<OpenTerm>();
        if (from < running) {
            found.addAll(running(person, filter, from, atMost));
        }
        if (filter.admits(TermState.UNSERVED) && found.size() < atMost) {
            found.addAll(unserved(person, filter, Math.max(0, from - running), atMost - found.size()));
        }
        return found;
    }

    private List<OpenTerm> running(Person person, TermFilter filter, int from, int atMost) {
        var horizon = horizon();
        return ask(person, filter, COLUMNS + FROM + " and " + TERM + " and " + of(filter.state()) + """
                         order by d.last_day nulls last, d.case_number, d.clock, d.subject limit :atMost offset :from
                        """)
                .param("from", from)
                .param("atMost", atMost)
                .query((row, n) -> rows.running(row, horizon))
                .list();
    }

    private List<OpenTerm> unserved(Person person, TermFilter filter, int from, int atMost) {
        return ask(person, filter, COLUMNS + FROM + " and " + UNSERVED + """
                         order by d.anchored_on, d.case_number, d.subject limit :atMost offset :from
                        """)
                .param("from", from)
                .param("atMost", atMost)
                .query((row, n) -> rows.unserved(row))
                .list();
    }

    private StatementSpec ask(Person person, TermFilter filter, String sql) {
        var horizon = horizon();
        return access.about(person, sql)
                .param("area", filter.area())
                .param("unit", filter.unit())
                .param("named", "%" + filter.unit().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("clock", filter.clock() == null ? "" : filter.clock().name())
                .param("provisional", filter.provisional())
                .param("today", horizon.today())
                .param("soon", horizon.soon())
                .param("keys", filter.clock() == null ? List.of("") : keys(person, filter.clock()));
    }

    /** Under which rules the service of which document starts the clock; never empty, as SQL knows no empty list. */
    private List<String> keys(Person person, StatutoryClock asked) {
        var known = access.about(
                        person,
                        RULES + CASES
                                + " where d.closed_on is null and d.clock = 'RECEIPT' and {possible} and {readable}")
                .query((row, n) -> rows.waiting(row).contains(asked) ? row.getString("key") : "")
                .list();
        return known.isEmpty() ? List.of("") : known;
    }

    private static String of(@Nullable TermState state) {
        if (state == null) {
            return "true";
        }
        return switch (state) {
            case OVERDUE -> OVERDUE;
            case SOON -> IS_SOON;
            case LATER -> IS_LATER;
            case SUSPENDED -> SUSPENDED;
            case UNSERVED -> "false";
        };
    }

    private Horizon horizon() {
        return Horizon.of(LocalDate.now(clock), holidays.calendar());
    }
}
