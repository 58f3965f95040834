package dudao.workflow;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 程序: begins diagrams beside the main one of a case, and tells those that run that something happened which they may wait for, in
 * the transaction of whoever acts. That person need not be allowed to move the diagrams of others. What begins beside belongs to the
 * set of diagrams that the case itself runs by.
 */
@Component
public class Procedures {

    /** Of the set with which the case began; of several diagrams that run, by that of its kind. */
    private static final String OF_ITS_SET = """
            select d.id_ from act_re_procdef d where d.deployment_id_ = (
                select m.deployment_id_ from act_ru_execution e join act_re_procdef m on m.id_ = e.proc_def_id_
                where e.business_key_ = :number and e.parent_id_ is null and e.super_exec_ is null
                order by m.key_ = :main desc limit 1)
            """;

    private final RuntimeService runtime;
    private final IdentityService identity;
    private final DiagramsInForce inForce;
    private final Cases cases;
    private final JdbcClient jdbc;

    Procedures(
            RuntimeService runtime, IdentityService identity, DiagramsInForce inForce, Cases cases, JdbcClient jdbc) {
        this.runtime = runtime;
        this.identity = identity;
        this.inForce = inForce;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** True when a diagram of the case waited for it; nothing happens otherwise. */
    public boolean tell(CaseNumber caseNumber, String message) {
        return byTheHouse(() -> isHeard(about(caseNumber, message)));
    }

    /** @param subject which of several it is about, e.g. a problem's number */
    public boolean tell(CaseNumber caseNumber, String message, String subject) {
        return byTheHouse(() -> isHeard(about(caseNumber, message).processInstanceVariableEquals("subject", subject)));
    }

    /** Begins a diagram beside the main one, e.g. an application to change a period. */
    public void begin(String process, CaseNumber caseNumber, String subject) {
        var definition = ofItsSet(caseNumber, "and d.key_ = :wanted", process)
                .orElseGet(() -> inForce.definition(cases.file(caseNumber), process));
        byTheHouse(() -> runtime.startProcessInstanceById(definition, caseNumber.value(), Map.of("subject", subject)));
    }

    /** Begins a diagram in its middle, where the message enters it. */
    public void enter(CaseNumber caseNumber, String message) {
        var definition = ofItsSet(caseNumber, """
                        and d.key_ in (select n.key_ from act_ru_event_subscr s join act_re_procdef n on n.id_ = s.configuration_
                            where s.event_type_ = 'message' and s.event_name_ = :wanted)
                        """, message)
                .orElseThrow(() -> new IllegalStateException(
                        "Case %s runs by no diagram that %s enters".formatted(caseNumber, message)));
        byTheHouse(
                () -> about(caseNumber, message).processDefinitionId(definition).correlateStartMessage());
    }

    private Optional<String> ofItsSet(CaseNumber caseNumber, String which, String wanted) {
        return jdbc.sql(OF_ITS_SET + which)
                .param("number", caseNumber.value())
                .param("main", cases.file(caseNumber).kind().process())
                .param("wanted", wanted)
                .query(String.class)
                .optional();
    }

    private MessageCorrelationBuilder about(CaseNumber caseNumber, String message) {
        return runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber.value());
    }

    private static boolean isHeard(MessageCorrelationBuilder message) {
        return !message.correlateAllWithResult().isEmpty();
    }

    private <T> T byTheHouse(Supplier<T> act) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return act.get();
        } finally {
            identity.setAuthentication(person);
        }
    }
}
