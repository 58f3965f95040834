package dudao.workflow;

import dudao.cases.CaseNumber;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases that wait, for the tests of what is read of them: for the head of a unit to sign until 2026-11-25, then for
 * 2026-12-10. Short of the real diagrams, so that those may change.
 */
public class Waiting {

    private static final String DIAGRAM = "waiting";

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;

    public Waiting(
            JdbcClient jdbc,
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identity) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        var model = Bpmn.createExecutableProcess(DIAGRAM)
                .name("等待示例")
                .startEvent("opened")
                .name("立案")
                .userTask("sign-for-it")
                .name("签收\n文书")
                .camundaCandidateGroups("unit-head_S014,unit-liaison_S014")
                .camundaDueDate("2026-11-25T23:59:59+08:00")
                .boundaryEvent("not-signed")
                .name("逾期未签收")
                .timerWithDate("2026-11-26T00:00:00+08:00")
                .intermediateCatchEvent("wait")
                .name("等待期满")
                .timerWithDate("2026-12-10T00:00:00+08:00")
                .endEvent("closed")
                .name("办结")
                .moveToActivity("sign-for-it")
                .endEvent("signed")
                .done();
        identity.clearAuthentication();
        repository
                .createDeployment()
                .name(DIAGRAM)
                .enableDuplicateFiltering(true)
                .addModelInstance(DIAGRAM + ".bpmn", model)
                .deploy();
    }

    /** Opens a case of the county office C about the unit S014 under a new number. */
    public CaseNumber open() {
        identity.clearAuthentication();
        var ordinal =
                jdbc.sql("select count(*) from cases_file").query(Integer.class).single();
        var number = new CaseNumber("督2026-%d".formatted(90_001 + ordinal));
        jdbc.sql("""
                        insert into cases_file values (?, 'SPECIAL_SUPERVISION', '清源县大湾实验小学专项督导', 'C', 'S014', null,
                        'SAFETY', true, 'source-003', '1', '2026-11-23')
                        """).param(number.value()).update();
        runtime.startProcessInstanceByKey(DIAGRAM, number.value());
        return number;
    }

    /** Acts on what has run out in the case, as the executor would. */
    public void passTime(CaseNumber number) {
        identity.clearAuthentication();
        var instances = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list();
        instances.forEach(instance -> management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .executable()
                .list()
                .forEach(job -> management.executeJob(job.getId())));
    }
}
