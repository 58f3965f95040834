package dudao.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** 对照: the same diagrams on the engine alone, the same data as process variables, history full. */
class Bare extends Side {

    private final AtomicInteger cases = new AtomicInteger();

    Bare(HikariDataSource database, People people) throws IOException {
        super(start(database), people);
    }

    /** As the engine comes; only its identifiers are those of a system with more than one node. */
    private static ProcessEngine start(HikariDataSource database) throws IOException {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setExpressionManager(new FixedAnswers());
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        var engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (var diagram : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
            deployment.addInputStream(diagram.getFilename(), diagram.getInputStream());
        }
        deployment.deploy();
        return engine;
    }

    @Override
    String open() {
        var number = "督2026-%04d".formatted(cases.incrementAndGet());
        engine.getRuntimeService().startProcessInstanceByKey("special-supervision", number, cover(number));
        return number;
    }

    @Override
    void handIn(String task, Map<String, Object> fields) {
        engine.getTaskService().complete(task, fields);
    }

    private static Map<String, Object> cover(String number) {
        return Map.of(
                "caseNumber", number,
                "kind", "SPECIAL_SUPERVISION",
                "title", "清源县大湾实验小学专项督导",
                "office", "C",
                "unit", "S014",
                "matters", SpinValues.jsonValue("[\"SAFETY\",\"BUILDINGS\"]").create(),
                "selfAssessmentDemanded", true);
    }
}
