package dudao.workflow;

import dudao.cases.CaseNumber;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 流程历史: what the engine remembers of cases, which no page needs once a case has ended (decisions.md 17, 61). */
@Component
@Transactional
public class EngineHistory {

    /** Has no key to the instance in the engine's own deletion. */
    private static final String OPERATIONS = "delete from act_hi_op_log where proc_inst_id_ in (:instances)";

    private final HistoryService history;
    private final IdentityService identity;
    private final JdbcClient jdbc;

    EngineHistory(HistoryService history, IdentityService identity, JdbcClient jdbc) {
        this.history = history;
        this.identity = identity;
        this.jdbc = jdbc;
    }

    /** Forgets what has ended. A case in which something still runs keeps everything. */
    public void forget(Collection<CaseNumber> cases) {
        var ended = jdbc.sql("""
                        select i.id_ from act_hi_procinst i where i.business_key_ in (:cases)
                        and not exists (select 1 from act_hi_procinst r where r.business_key_ = i.business_key_ and r.end_time_ is null)
                        """)
                .param("cases", cases.stream().map(CaseNumber::value).toList())
                .query(String.class)
                .list();
        if (!ended.isEmpty()) {
            delete(ended);
            jdbc.sql(OPERATIONS).param("instances", ended).update();
        }
    }

    /** The house decides, whoever made it do so; the engine asks nobody's rights where nobody is signed in to it. */
    private void delete(List<String> instances) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            history.deleteHistoricProcessInstancesBulk(instances);
        } finally {
            identity.setAuthentication(person);
        }
    }
}
