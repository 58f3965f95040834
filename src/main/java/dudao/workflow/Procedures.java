package dudao.workflow;

import dudao.cases.CaseNumber;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;

/**
 * 程序: begins diagrams beside the main one of a case, and tells those that run that something happened which they may wait for, in
 * the transaction of whoever acts. That person need not be allowed to move the diagrams of others.
 */
@Component
public class Procedures {

    private final RuntimeService runtime;
    private final IdentityService identity;

    Procedures(RuntimeService runtime, IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
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
        byTheHouse(() -> runtime.startProcessInstanceByKey(process, caseNumber.value(), Map.of("subject", subject)));
    }

    /** Begins a diagram in its middle, where the message enters it. */
    public void enter(CaseNumber caseNumber, String message) {
        byTheHouse(() -> about(caseNumber, message).correlateStartMessage());
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
