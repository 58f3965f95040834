package dudao.workflow;

import dudao.cases.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** 程序: begins a diagram beside the main one of a case, e.g. an application to change a period. */
@Component
public class Procedures {

    private final RuntimeService runtime;
    private final IdentityService identity;

    Procedures(RuntimeService runtime, IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    /** Whoever may begin a procedure of the case need not be allowed to start diagrams. */
    public void begin(String process, CaseNumber caseNumber, String subject) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            runtime.startProcessInstanceByKey(process, caseNumber.value(), Map.of("subject", subject));
        } finally {
            identity.setAuthentication(person);
        }
    }
}
