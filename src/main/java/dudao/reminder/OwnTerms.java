package dudao.reminder;

import dudao.cases.CaseNumber;
import dudao.deadline.ClockRule;
import dudao.deadline.StatutoryTerms;
import dudao.identity.BodyCode;
import dudao.identity.Person;
import dudao.identity.Post;
import dudao.identity.PostHeld;
import dudao.workflow.DueTask;
import dudao.workflow.DueTasks;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 本人的期限: open periods that the person must keep, by post or by a task of his own, the soonest first; those that stand still come
 * last.
 */
@Component
class OwnTerms {

    static final int AT_MOST = 300;

    private static final Set<Post> OFFICE = Set.of(Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF);
    static final String OF_UNIT = "f.unit in (:keys)";
    static final String OF_OFFICE = "f.office in (:keys)";
    private static final Set<Post> UNIT = Set.of(Post.UNIT_HEAD, Post.UNIT_LIAISON);

    static final String OPEN = "select " + Period.COLUMNS
            + " from deadline d join cases_file f on f.case_number = d.case_number"
            + " where d.closed_on is null and ";
    static final String SOONEST = " order by d.last_day, d.case_number, d.clock, d.subject limit :atMost";

    private final JdbcClient jdbc;
    private final StatutoryTerms terms;
    private final DueTasks tasks;

    OwnTerms(JdbcClient jdbc, StatutoryTerms terms, DueTasks tasks) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.tasks = tasks;
    }

    List<Period> of(Person person) {
        var offices = bodies(person, OFFICE);
        var ofUnit = find(OF_UNIT, bodies(person, UNIT), (period, rule) -> Parties.isOfUnit(rule));
        var ofOffice = find(
                OF_OFFICE,
                offices,
                (period, rule) -> !Parties.isOfUnit(rule) && !Parties.isOfHigherOffice(period, rule));
        var ofHigherOffice = find(
                "d.clock = 'APPEAL_RULING' and f.office in (select code from identity_body where parent in (:keys))",
                offices,
                Parties::isOfHigherOffice);
        return Stream.of(ofUnit, ofOffice, ofHigherOffice, byTask(person))
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(Period::lastDay, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(AT_MOST)
                .toList();
    }

    ClockRule rule(Period period) {
        return terms.rule(period.jurisdiction(), period.kind(), period.clock());
    }

    private List<Period> byTask(Person person) {
        var own = tasks.of(person);
        var cases = own.stream()
                .map(DueTask::caseNumber)
                .map(CaseNumber::value)
                .distinct()
                .toList();
        return find("d.case_number in (:keys)", cases, (period, rule) -> true).stream()
                .filter(period -> own.stream().anyMatch(task -> Parties.isFor(task, period)))
                .toList();
    }

    private List<Period> find(String whose, Collection<String> keys, BiPredicate<Period, ClockRule> actor) {
        return keys.isEmpty()
                ? List.of()
                : jdbc
                        .sql(OPEN + whose + SOONEST)
                        .param("keys", keys)
                        .param("atMost", AT_MOST)
                        .query(Period::read)
                        .list()
                        .stream()
                        .filter(period -> actor.test(period, rule(period)))
                        .toList();
    }

    private static List<String> bodies(Person person, Set<Post> posts) {
        return person.posts().stream()
                .filter(held -> posts.contains(held.post()))
                .map(PostHeld::body)
                .map(BodyCode::value)
                .distinct()
                .toList();
    }
}
