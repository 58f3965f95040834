package dudao.reminder;

import dudao.cases.CaseNumber;
import dudao.deadline.StatutoryClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 期限变更的经过, as a calendar needs it: how often a period moved, and which last day it had before it stood still. */
@Component
class PeriodMoves {

    /** @param former null where the period stood still from its beginning, or never moved */
    record Moved(int times, @Nullable LocalDate former) {}

    static final Moved NEVER = new Moved(0, null);

    private record Key(CaseNumber caseNumber, StatutoryClock clock, String subject) {}

    private final JdbcClient jdbc;

    PeriodMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each period that ever moved. */
    Map<Period, Moved> of(Collection<Period> periods) {
        var found = new HashMap<Period, Moved>();
        if (periods.isEmpty()) {
            return found;
        }
        var known = ofCases(periods.stream()
                .map(period -> period.caseNumber().value())
                .distinct()
                .toList());
        periods.forEach(period -> {
            var moved = known.get(new Key(period.caseNumber(), period.clock(), period.subject()));
            if (moved != null) {
                found.put(period, moved);
            }
        });
        return found;
    }

    private Map<Key, Moved> ofCases(Collection<String> cases) {
        var found = new HashMap<Key, Moved>();
        jdbc.sql("""
                        select case_number, clock, subject, count(*) as times,
                            (array_agg(before order by id desc) filter (where before is not null))[1] as former
                        from deadline_entry where case_number in (:cases) group by case_number, clock, subject
                        """).param("cases", cases).query(row -> {
            found.put(
                    new Key(
                            new CaseNumber(row.getString("case_number")),
                            StatutoryClock.valueOf(row.getString("clock")),
                            row.getString("subject")),
                    new Moved(row.getInt("times"), row.getObject("former", LocalDate.class)));
        });
        return found;
    }
}
