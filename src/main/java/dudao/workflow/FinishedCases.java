package dudao.workflow;

import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 办结的案件: those whose diagram has come to its end, as long as the engine's history of them is kept. */
@Component
public class FinishedCases {

    private final JdbcClient jdbc;

    FinishedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first, and no more than so many. */
    public List<CaseNumber> since(Instant from, int most) {
        return jdbc.sql("""
                        select f.case_number from act_hi_procinst i join cases_file f on f.case_number = i.business_key_
                        where i.end_time_ >= :from and i.super_process_instance_id_ is null and i.proc_def_key_ in (:diagrams)
                            and i.proc_def_key_ = replace(lower(f.kind), '_', '-')
                        order by i.end_time_ desc limit :most
                        """)
                .param("from", Timestamp.from(from))
                .param(
                        "diagrams",
                        Stream.of(CaseKind.values()).map(CaseKind::process).toList())
                .param("most", most)
                .query((row, n) -> new CaseNumber(row.getString(1)))
                .list();
    }
}
