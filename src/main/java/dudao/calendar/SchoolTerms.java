package dudao.calendar;

import dudao.calendar.SchoolTerm.Half;
import dudao.law.Article;
import dudao.law.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 学期起止: when school is held, for duties that are owed each term (教育督导条例第十四条). No law says when a term begins
 * and ends: the days are 本室设定, proposed by the product until an administrator sets those of the local school calendar.
 */
@Component
public class SchoolTerms {

    private final JdbcClient jdbc;
    private final Clock clock;

    SchoolTerms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The term the day lies in; empty in the holidays between two terms. */
    public Optional<SchoolTerm> termOf(LocalDate day) {
        return Stream.of(day.getYear() - 1, day.getYear())
                .flatMap(year -> of(year).stream())
                .filter(term -> term.contains(day))
                .findFirst();
    }

    /** The term the day lies in; in the holidays the one before them. */
    public SchoolTerm latest(LocalDate day) {
        return Stream.of(day.getYear() - 2, day.getYear() - 1, day.getYear())
                .flatMap(year -> of(year).stream())
                .filter(term -> !term.starts().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("No school term began before " + day));
    }

    /** Both terms of a school year, the first first. */
    public List<SchoolTerm> of(int schoolYear) {
        var set = jdbc.sql(
                        "select half, starts_on, ends_on from calendar_school_term where school_year = ? order by id")
                .param(schoolYear)
                .query((row, n) -> new SchoolTerm(
                        schoolYear,
                        Half.valueOf(row.getString("half")),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        false))
                .list();
        return Stream.of(Half.values())
                .map(half -> set.stream()
                        .filter(term -> term.half() == half)
                        .reduce((earlier, later) -> later)
                        .orElseGet(() -> proposed(schoolYear, half)))
                .toList();
    }

    @Transactional
    void set(SchoolTerm first, SchoolTerm second, String by) {
        refuseUnlessInOrder(first, second);
        Stream.of(first, second).forEach(term -> jdbc.sql("""
                                insert into calendar_school_term (school_year, half, starts_on, ends_on, set_by, set_at)
                                values (?, ?, ?, ?, ?, ?)
                                """)
                .params(
                        term.schoolYear(),
                        term.half().name(),
                        term.starts(),
                        term.ends(),
                        by,
                        OffsetDateTime.now(clock))
                .update());
    }

    /** A school year runs from August to August. */
    private static void refuseUnlessInOrder(SchoolTerm first, SchoolTerm second) {
        for (var term : List.of(first, second)) {
            if (!term.starts().isBefore(term.ends())) {
                throw new Refused(
                        "calendar.term.ends-before-start",
                        Article.UNREGULATED,
                        term.inWords(),
                        term.ends().toString(),
                        term.starts().toString());
            }
        }
        if (!first.ends().isBefore(second.starts())) {
            throw new Refused(
                    "calendar.term.overlap",
                    Article.UNREGULATED,
                    second.starts().toString(),
                    first.ends().toString());
        }
        var opens = LocalDate.of(first.schoolYear(), Month.AUGUST, 1);
        if (first.starts().isBefore(opens)
                || !second.ends().isBefore(opens.plusYears(1).plusMonths(1))) {
            throw new Refused(
                    "calendar.term.outside-year",
                    Article.UNREGULATED,
                    opens.toString(),
                    opens.plusYears(1).plusMonths(1).minusDays(1).toString());
        }
    }

    private static SchoolTerm proposed(int schoolYear, Half half) {
        return half == Half.FIRST
                ? new SchoolTerm(
                        schoolYear,
                        half,
                        LocalDate.of(schoolYear, Month.SEPTEMBER, 1),
                        LocalDate.of(schoolYear + 1, Month.JANUARY, 31),
                        true)
                : new SchoolTerm(
                        schoolYear,
                        half,
                        LocalDate.of(schoolYear + 1, Month.FEBRUARY, 15),
                        LocalDate.of(schoolYear + 1, Month.JULY, 15),
                        true);
    }
}
