package dudao.workflow;

import dudao.cases.CaseOpened;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the diagram of a case that was opened; whoever may open a case need not be allowed to start diagrams. */
@Component
class CaseStarter {

    private final RuntimeService runtime;
    private final IdentityService identity;

    CaseStarter(RuntimeService runtime, IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    @EventListener
    void on(CaseOpened opened) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            runtime.startProcessInstanceByKey(
                    opened.kind().process(), opened.caseNumber().value());
        } finally {
            identity.setAuthentication(person);
        }
    }
}
