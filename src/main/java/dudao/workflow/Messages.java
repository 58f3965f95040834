package dudao.workflow;

import dudao.cases.CaseNumber;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;

/**
 * 消息: tells the diagrams of a case that something happened which they may wait for, in the transaction of whoever tells it. Whoever
 * acts need not be allowed to move the diagrams of another.
 */
@Component
public class Messages {

    private final RuntimeService runtime;
    private final IdentityService identity;

    Messages(RuntimeService runtime, IdentityService identity) {
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

    /** Starts a diagram anew, where the message begins it. */
    public void begin(CaseNumber caseNumber, String message) {
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
