package dudao.workflow;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/**
 * 能否执行: what the standard's own schema and the engine say to a diagram, without anything of it being kept. Only for what is known
 * to hold no code.
 */
@Component
public class EngineVerdict {

    /** @param element empty where none can be named */
    public record Complaint(String element, String text) {}

    private final ProcessEngineConfigurationImpl engine;

    EngineVerdict(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    public List<Complaint> on(byte[] bpmn) {
        try {
            Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
        } catch (ModelException invalid) {
            return List.of(new Complaint("", rootOf(invalid)));
        }
        return engine.getCommandExecutorTxRequired().execute((Command<List<Complaint>>) context -> parsed(bpmn));
    }

    private List<Complaint> parsed(byte[] bpmn) {
        try {
            engine.getDeployers().stream()
                    .filter(BpmnDeployer.class::isInstance)
                    .map(BpmnDeployer.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .getBpmnParser()
                    .createParse()
                    .sourceInputStream(new ByteArrayInputStream(bpmn))
                    .deployment(new DeploymentEntity())
                    .name("draft.bpmn")
                    .execute();
            return List.of();
        } catch (ParseException unsound) {
            return unsound.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(EngineVerdict::complaint)
                    .toList();
        }
    }

    private static Complaint complaint(Problem problem) {
        var element = problem.getMainElementId();
        return new Complaint(element == null ? "" : element, problem.getMessage());
    }

    private static String rootOf(Throwable problem) {
        var root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
