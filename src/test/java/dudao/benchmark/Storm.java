package dudao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * 同日届满: very many copies of a case whose unit has until the same midnight to assess itself. What must happen then is in the
 * diagram: the omission goes on record, the period is closed, and the team goes on site without the report.
 */
public class Storm {

    /** What a case waits for when the time has passed: the public to be heard, and each of the three inspectors. */
    private static final String ON_SITE = "hear-public,inspect-on-site,inspect-on-site,inspect-on-site";

    /** What our own tables know of the case, so that its diagram goes on. */
    private static final List<String> FACTS = List.of("cases_file", "deadline", "inspectors_member");

    private static final String TIMER = "self-assessment-expired";

    private final DataSource database;
    /** Kept open: who only looks on is to cost little. */
    private final JdbcClient jdbc;

    private final String template;
    private final int year;
    private final String due;
    private int copies;

    /**
     * @param template the case that is copied; it waits for the self-assessment, and goes on waiting
     * @param year of the copies' numbers, which is no other case's
     */
    public Storm(String url, String template, int year) {
        this.database = new DriverManagerDataSource(url);
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(url, true));
        this.template = template;
        this.year = year;
        this.due = jdbc.sql("select duedate_::text from act_ru_job where " + ofTemplate("process_instance_id_"))
                .query(String.class)
                .single();
        jdbc.sql("update act_ru_job set duedate_ = '9999-12-31' where " + ofTemplate("process_instance_id_"))
                .update();
    }

    /** So many more cases, of which the time runs out when it ran out for the template. */
    public void brew(int more, boolean facts) throws SQLException {
        var from = copies + 1;
        copies += more;
        if (facts) {
            FACTS.forEach(table -> copyFacts(table, from, copies));
        }
        var root = jdbc.sql("select distinct root_proc_inst_id_ from act_hi_procinst where business_key_ = ?")
                .param(template)
                .query(String.class)
                .single();
        try (var clones = new Clones(database, root)) {
            var key = "case when t.business_key_ is not null then " + number("i") + " end";
            var instead = Map.of(
                    "act_ru_execution.business_key_", key,
                    "act_hi_procinst.business_key_", key,
                    "act_ru_job.duedate_", "timestamp '" + due + "'");
            clones.make(Clones.WAITING, from, copies, instead);
            clones.make(Clones.HISTORY, from, copies, instead);
        }
    }

    /** How many have not been acted on yet. */
    public int left() {
        return count("select count(*) from act_ru_job where handler_cfg_ like '" + TIMER + "%' and duedate_ = '" + due
                + "'");
    }

    /** How many the executor of that name has taken and not finished. */
    public int lockedBy(String owner) {
        return jdbc.sql("select count(*) from act_ru_job where lock_owner_ = ?")
                .param(owner)
                .query(Integer.class)
                .single();
    }

    /** How many are locked by anybody else. */
    public int lockedByOthersThan(String owner) {
        return jdbc.sql("select count(*) from act_ru_job where lock_owner_ <> ?")
                .param(owner)
                .query(Integer.class)
                .single();
    }

    /** Whoever acts on one of so many cases has to wait, in the middle of his transaction, until this is closed. */
    public AutoCloseable hold(int cases) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var lock = connection.createStatement()) {
            lock.execute("select 1 from deadline where " + ofCopies("case_number")
                    + " and closed_on is null and clock = 'SELF_ASSESSMENT' order by md5(case_number) limit " + cases
                    + " for update");
        }
        return connection;
    }

    /** How many transactions wait for a row that another holds. */
    public int heldUp() {
        return count(
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    }

    /** Every case went on, and went on once. */
    public void requireEachActedOnOnce(LocalDate on) {
        requireEachWaitsOnSite();
        assertThat(counted("select count(*) from cases_event where act = 'self-assessment-omitted' and "
                        + ofCopies("case_number") + " group by case_number"))
                .as("records of the omission, in one case each")
                .isEqualTo(Map.of(1, copies));
        assertThat(count("select count(*) from deadline where clock = 'SELF_ASSESSMENT' and closed_on = '" + on
                        + "' and " + ofCopies("case_number")))
                .as("periods closed")
                .isEqualTo(copies);
    }

    /** The same as far as the engine alone knows. */
    public void requireEachWaitsOnSite() {
        assertThat(left()).as("not acted on").isZero();
        assertThat(jdbc.sql(
                                "select tasks, count(*) from (select e.business_key_, string_agg(t.task_def_key_, ',' order by t.task_def_key_) as tasks"
                                        + " from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where "
                                        + ofCopies("e.business_key_") + " group by 1) c group by 1")
                        .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                        .list())
                .as("what the cases wait for")
                .containsExactly(Map.entry(ON_SITE, copies));
        assertThat(counted("select count(*) from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_"
                        + " where a.act_id_ = 'record-omission' and " + ofCopies("p.business_key_")
                        + " group by p.id_"))
                .as("how often the omission was recorded, in one case each")
                .isEqualTo(Map.of(1, copies));
        assertThat(count("select count(*) from act_ru_job where retries_ = 0 or exception_msg_ is not null"))
                .as("jobs that failed")
                .isZero();
        assertThat(count("select count(*) from act_ru_incident"))
                .as("incidents")
                .isZero();
        assertThat(count("select count(*) from act_ru_job where lock_owner_ is not null"))
                .as("locks left behind")
                .isZero();
    }

    public int copies() {
        return copies;
    }

    private void copyFacts(String table, int from, int to) {
        var columns = String.join(
                ", ",
                jdbc.sql(
                                "select column_name from information_schema.columns where table_name = ? and column_name <> 'case_number'")
                        .param(table)
                        .query(String.class)
                        .list());
        jdbc.sql(
                        "insert into %1$s (case_number, %2$s) select %3$s, %2$s from %1$s t, generate_series(%4$d, %5$d) i where case_number = ?"
                                .formatted(table, columns, number("i"), from, to))
                .param(template)
                .update();
    }

    /** A number of times, by how often it came. */
    private Map<Integer, Integer> counted(String each) {
        return jdbc
                .sql("select c, count(*) from (" + each + ") one (c) group by 1")
                .query((row, n) -> Map.entry(row.getInt(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private String ofTemplate(String column) {
        return column + " in (select id_ from act_hi_procinst where business_key_ = '" + template + "')";
    }

    private String ofCopies(String column) {
        return column + " like '督" + year + "-%'";
    }

    private String number(String ordinal) {
        return "'督" + year + "-' || lpad(" + ordinal + "::text, 6, '0')";
    }
}
