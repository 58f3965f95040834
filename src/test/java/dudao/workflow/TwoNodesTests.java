package dudao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.cases.CaseOpened;
import dudao.cases.Cases;
import dudao.cases.Jurisdictions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The other node is a second engine with caches of its own on the same database. */
@DudaoTest
@DisplayName("两个节点：一个启用新流程图，另一个照常立案")
class TwoNodesTests {

    private static final int CASES = 24;
    private static final Reach COUNTY = new Reach(null, "office:C");

    @Autowired
    EngineConfiguration house;

    @Autowired
    SpringProcessEngineConfiguration first;

    @Autowired
    ApplicationContext context;

    @Autowired
    DataSource database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DiagramsInForce inForce;

    @Autowired
    RepositoryService repository;

    @Autowired
    Jurisdictions jurisdictions;

    @Autowired
    Cases cases;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Story story;

    private ProcessEngine other;
    private final List<String> begun = new ArrayList<>();

    @BeforeEach
    void the_other_node_starts() {
        var second = new SpringProcessEngineConfiguration();
        house.preInit(second);
        // The same ones would be taken out of the first engine's chain.
        second.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>());
        second.setApplicationContext(context);
        second.setProcessEngineName("other");
        second.setDataSource(database);
        second.setTransactionManager(transactions);
        second.setDatabaseSchemaUpdate("false");
        second.setDatabaseType("postgres");
        second.setHistory("full");
        second.setHistoryTimeToLive("P3650D");
        second.setMetricsEnabled(false);
        second.setTaskMetricsEnabled(false);
        second.setIdGenerator(new StrongUuidGenerator());
        second.setDeploymentName(first.getDeploymentName());
        second.setJobExecutorActivate(false);
        other = second.buildProcessEngine();
    }

    @AfterEach
    void gone() {
        story.signOut();
        begun.forEach(instance -> other.getRuntimeService().deleteProcessInstance(instance, "测试完毕"));
        other.close();
        jdbc.sql("""
                        do $$ begin
                            alter table workflow_activation disable trigger user;
                            delete from workflow_activation;
                            alter table workflow_activation enable trigger user;
                        end $$
                        """).update();
    }

    @Test
    void new_cases_follow_at_once_and_none_fails() throws Exception {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, false);
        var opened = new CaseOpened(told.number(), CaseKind.SPECIAL_SUPERVISION);
        var configuration = (SpringProcessEngineConfiguration) other.getProcessEngineConfiguration();
        var activations = new Activations(jdbc);
        var sets = new DiagramSets(jdbc, activations, configuration);
        var given = new Deployments(sets, other.getRepositoryService(), other.getIdentityService(), jdbc, events);
        var inForceThere = new DiagramsInForce(jdbc, sets, given, activations, jurisdictions, events, clock);
        var starter = new CaseStarter(other.getRuntimeService(), other.getIdentityService(), inForceThere, cases);
        var inTransaction = new TransactionTemplate(transactions);

        var some = new CountDownLatch(CASES / 4);
        var opening = CompletableFuture.runAsync(() -> {
            for (var n = 0; n < CASES; n++) {
                inTransaction.executeWithoutResult(status -> starter.on(opened));
                some.countDown();
            }
        });
        some.await();
        inTransaction.executeWithoutResult(status -> {
            inForce.oneByOne();
            inForce.decide("preparation", COUNTY, LocalDate.now(clock), changed(), null, "county.head");
            inForce.begin();
        });
        opening.get();
        inTransaction.executeWithoutResult(status -> starter.on(opened));

        story.signOut();
        var runs = other.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(told.number().value(), "special-supervision")
                .list();
        assertThat(runs).hasSize(CASES + 2);
        var names = other
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(told.number().value(), "preparation")
                .list()
                .stream()
                .map(run -> repository
                        .getBpmnModelInstance(run.getProcessDefinitionId())
                        .getModelElementById("sign-notice")
                        .getAttributeValue("name"))
                .toList();
        assertThat(names).contains("签发督导通知书", "另一节点的名称").hasSize(CASES + 2);
        runs.stream().map(run -> run.getId()).forEach(begun::add);
    }

    private static byte[] changed() {
        try {
            return Files.readString(Path.of("processes", "preparation.bpmn"))
                    .replace("name=\"签发督导通知书\"", "name=\"另一节点的名称\"")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
