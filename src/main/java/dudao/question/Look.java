package dudao.question;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 评查: reads on in the trail and works out anew what is found in each case that has moved, some hundred cases at a time, each time
 * a transaction with the note of how far it read. So nothing is found twice or not at all, whichever node looks and wherever it stops.
 */
@Component
class Look {

    private static final int CASES_AT_ONCE = 500;
    /** Of one's own question; whoever finds more has asked for too much. */
    static final int MOST = 100_000;

    private static final Duration RECENT = Duration.ofMinutes(10);
    /** Any number that no other lock of the house has. */
    private static final int LOCK = 0x6c6f_6f6b;

    private static final String MOVED = """
            select c.chain, c.seq, coalesce(r.seq, 0) as read from audit_chain c left join question_read r on r.chain = c.chain
            where c.seq > coalesce(r.seq, 0) order by c.chain limit :atOnce
            """;

    /** Cases that have moved themselves are left to their own chains. */
    private static final String LOOKED_AT = """
            select c.chain from (select distinct substring(e.body from '"about":"([^"]+)"') as about from audit_event e
                where e.year = substr(:chain, 2, 4)::smallint and e.chain = :chain and e.seq > :read and e.body like '%"about":"%') e
            join audit_chain c on c.chain = e.about join question_read r on r.chain = c.chain and r.seq = c.seq
            """;

    /** Once more for each body that was admitted to the case. */
    private static final String SHARE = """
            insert into question_lead (question, reader, office, kind, chain, at, topic, subject, actor, detail, law, measure)
            select t.question, p.participant, t.office, t.kind, t.chain, t.at, t.topic, t.subject, t.actor, t.detail, t.law, t.measure
            from question_lead t join cases_participant p on p.case_number = t.chain
            where t.reader = '' and p.participant not like 'person\\_%' and p.participant <> t.office
            """;

    private record Moved(String chain, int seq, int read) {

        boolean isCase() {
            return chain.startsWith("督");
        }
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final FromTrail trail;
    private final FromFacts facts;
    private final FromRoster roster;
    private final OwnQuestions own;
    private final LastLook last;
    private final Clock clock;

    Look(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            FromTrail trail,
            FromFacts facts,
            FromRoster roster,
            OwnQuestions own,
            LastLook last,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.trail = trail;
        this.facts = facts;
        this.roster = roster;
        this.own = own;
        this.last = last;
        this.clock = clock;
    }

    /** What every node does at its hour, and one of them carries out. */
    void lookUnlessJustDone() {
        var now = clock.instant();
        var justDone = last.at().filter(at -> at.isAfter(now.minus(RECENT)) && !at.isAfter(now));
        if (justDone.isEmpty()) {
            look();
        }
    }

    void look() {
        var begun = clock.instant();
        while (inTransaction(this::readOn)) {
            // until nothing has moved
        }
        own.incomplete().forEach(this::goBack);
        inTransaction(() -> {
            shareTies();
            last.was(begun);
            return true;
        });
    }

    /** Goes through what happened before somebody asked for it. */
    private void goBack(long question) {
        while (inTransaction(() -> goFurtherBack(question))) {
            // until the first case
        }
    }

    private boolean readOn() {
        var moved = jdbc.sql(MOVED)
                .param("atOnce", CASES_AT_ONCE)
                .query((row, n) -> new Moved(row.getString("chain"), row.getInt("seq"), row.getInt("read")))
                .list();
        var cases = moved.stream().filter(Moved::isCase).map(Moved::chain).collect(Collectors.toSet());
        moved.stream().filter(one -> !one.isCase()).forEach(day -> cases.addAll(lookedAt(day)));
        var numbers = cases.toArray(String[]::new);
        jdbc.sql("delete from question_lead where chain = any(:cases) and question <> 'teams-with-ties'")
                .param("cases", numbers)
                .update();
        cases.removeAll(destroyed(numbers));
        var all = own.ids();
        someAtOnce(cases, (year, ofYear) -> {
            trail.find(year, ofYear);
            facts.find(year, ofYear);
            trail.findOwn(year, ofYear, all);
            share(ofYear, "t.question <> 'teams-with-ties'");
        });
        jdbc.sql("""
                        insert into question_read select * from unnest(:chains, :seqs)
                        on conflict (chain) do update set seq = excluded.seq
                        """)
                .param("chains", moved.stream().map(Moved::chain).toArray(String[]::new))
                .param("seqs", moved.stream().map(Moved::seq).toArray(Integer[]::new))
                .update();
        return moved.size() == CASES_AT_ONCE;
    }

    /** What would be found in what is left of them is nobody's fault. */
    private List<String> destroyed(String[] cases) {
        return jdbc.sql("select case_number from archive_destroyed where case_number = any(:cases)")
                .param("cases", cases)
                .query(String.class)
                .list();
    }

    private List<String> lookedAt(Moved day) {
        return jdbc.sql(LOOKED_AT)
                .param("chain", day.chain())
                .param("read", day.read())
                .query(String.class)
                .list();
    }

    private boolean goFurtherBack(long question) {
        var cases = own.next(question, CASES_AT_ONCE);
        var key = "own-" + question;
        jdbc.sql("delete from question_lead where chain = any(:cases) and question = :key")
                .param("cases", cases.toArray(String[]::new))
                .param("key", key)
                .update();
        someAtOnce(cases, (year, ofYear) -> {
            trail.findOwn(year, ofYear, List.of(question));
            share(ofYear, "t.question = 'own-%d'".formatted(question));
        });
        var found = jdbc.sql(
                        "select count(*) from (select 1 from question_lead where question = ? and reader = '' limit ?)")
                .params(key, MOST)
                .query(Integer.class)
                .single();
        var done = cases.size() < CASES_AT_ONCE;
        var enough = done || found == MOST;
        return own.reached(question, done ? null : cases.get(cases.size() - 1), enough) && !enough;
    }

    private boolean inTransaction(BooleanSupplier work) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
            return work.getAsBoolean();
        }));
    }

    private void share(List<String> cases, String which) {
        jdbc.sql(SHARE + " and t.chain = any(:cases) and " + which)
                .param("cases", cases.toArray(String[]::new))
                .update();
    }

    private void shareTies() {
        jdbc.sql("delete from question_lead where question = 'teams-with-ties' and reader <> ''")
                .update();
        roster.find();
        jdbc.sql(SHARE + " and t.question = 'teams-with-ties'").update();
    }

    private static void someAtOnce(Collection<String> cases, BiConsumer<Integer, List<String>> work) {
        var byYear = cases.stream().collect(Collectors.groupingBy(number -> Integer.valueOf(number.substring(1, 5))));
        byYear.forEach((year, ofYear) -> {
            for (var from = 0; from < ofYear.size(); from += CASES_AT_ONCE) {
                work.accept(year, ofYear.subList(from, Math.min(ofYear.size(), from + CASES_AT_ONCE)));
            }
        });
    }
}
