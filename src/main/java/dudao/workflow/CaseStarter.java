package dudao.workflow;

import dudao.cases.CaseOpened;
import dudao.cases.Cases;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the diagram of a case that was opened; whoever may open a case need not be allowed to start diagrams. */
@Component
class CaseStarter {

    private final RuntimeService runtime;
    private final IdentityService identity;
    private final DiagramsInForce inForce;
    private final Cases cases;

    CaseStarter(RuntimeService runtime, IdentityService identity, DiagramsInForce inForce, Cases cases) {
        this.runtime = runtime;
        this.identity = identity;
        this.inForce = inForce;
        this.cases = cases;
    }

    @EventListener
    void on(CaseOpened opened) {
        var definition = inForce.definition(
                cases.file(opened.caseNumber()), opened.kind().process());
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            runtime.startProcessInstanceById(definition, opened.caseNumber().value());
        } finally {
            identity.setAuthentication(person);
        }
    }
}
