package dudao.workflow;

import dudao.cases.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the dates of a case as they stand in the transaction of whoever asks. */
@Component
class PendingDates {

    private static final int NEVER = 9000;
    /** A problem's number or the kind of a document; what else there is names people. */
    private static final Pattern ABOUT_A_THING = Pattern.compile("\\d+|[A-Z_]+");

    private static final String SUBJECT = """
            (select v.text_ from act_ru_variable v where v.name_ = 'subject'
             and v.execution_id_ in (x.execution_id_, e.parent_id_, i.id_)
             order by v.execution_id_ = x.execution_id_ desc, v.execution_id_ = e.parent_id_ desc limit 1) as subject
            """;

    private static final String OF_CASE = """
            from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
            """;

    private static final String DATES =
            """
            select x.id_, false as timer, d.key_, d.version_, x.task_def_key_ as element, x.due_date_ as at,
            """ + SUBJECT + OF_CASE + """
            join act_ru_task x on x.proc_inst_id_ = i.id_ join act_ru_execution e on e.id_ = x.execution_id_
            where i.business_key_ = :number and i.parent_id_ is null
            union all
            select x.id_, true, d.key_, d.version_, j.act_id_, x.duedate_,
            """ + SUBJECT.replace("x.execution_id_", "e.id_") + OF_CASE + """
            join act_ru_job x on x.process_instance_id_ = i.id_ and x.type_ = 'timer'
            join act_ru_jobdef j on j.id_ = x.job_def_id_ join act_ru_execution e on e.id_ = x.execution_id_
            where i.business_key_ = :number and i.parent_id_ is null
            order by 3, 5, 2, 1
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PendingDates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<PendingDate> of(CaseNumber caseNumber) {
        return jdbc.sql(DATES)
                .param("number", caseNumber.value())
                .query((row, n) -> date(row))
                .list();
    }

    private PendingDate date(ResultSet row) throws SQLException {
        var at = row.getTimestamp("at");
        var local = at == null ? null : LocalDateTime.ofInstant(at.toInstant(), clock.getZone());
        var subject = row.getString("subject");
        return new PendingDate(
                row.getString("id_"),
                row.getBoolean("timer"),
                row.getString("key_"),
                row.getInt("version_"),
                row.getString("element"),
                subject != null && ABOUT_A_THING.matcher(subject).matches() ? subject : "",
                local == null || local.getYear() > NEVER ? null : local);
    }
}
