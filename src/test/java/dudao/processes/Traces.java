package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.cases.CaseNumber;
import dudao.verifier.Json;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what the engine did against the trail: every form handed in and every clock that struck has left exactly one line. */
class Traces {

    /** Forms and clocks that left their line in some test of the run. */
    static final Book SEEN = new Book("traces");

    private static final String FORMS = """
            select t.task_def_key_, count(*) from act_hi_taskinst t join act_hi_procinst i on i.id_ = t.proc_inst_id_
            where i.business_key_ = ? and t.delete_reason_ = 'completed' group by 1
            """;

    private static final String CLOCKS = """
            select a.act_id_, count(*) from act_hi_actinst a join act_hi_procinst i on i.id_ = a.proc_inst_id_
            where i.business_key_ = ? and a.act_type_ in ('boundaryTimer', 'intermediateTimer', 'startTimerEvent')
                and a.end_time_ is not null and a.act_inst_state_ <> 2 group by 1
            """;

    private Traces() {}

    static void assertEveryActLeftOne(JdbcClient jdbc, CaseNumber number) {
        var lines = jdbc
                .sql("select body from audit_event where year = ? and chain = ?")
                .params(Integer.valueOf(number.value().substring(1, 5)), number.value())
                .query(String.class)
                .list()
                .stream()
                .map(Json::object)
                .toList();
        var forms = count(jdbc, FORMS, number);
        var acted = lines.stream()
                .filter(line -> line.get("kind").equals("acted") && forms.containsKey(line.get("act")))
                .collect(Collectors.groupingBy(line -> (String) line.get("act"), Collectors.counting()));
        assertThat(acted).as("forms in the trail of %s", number).isEqualTo(forms);
        var struck = lines.stream()
                .filter(line -> line.get("kind").equals("clock-struck"))
                .collect(Collectors.groupingBy(line -> (String) line.get("clock"), Collectors.counting()));
        assertThat(struck).as("clocks in the trail of %s", number).isEqualTo(count(jdbc, CLOCKS, number));
        acted.keySet().forEach(SEEN::add);
        struck.keySet().forEach(SEEN::add);
    }

    private static Map<String, Long> count(JdbcClient jdbc, String sql, CaseNumber number) {
        return jdbc
                .sql(sql)
                .param(number.value())
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
