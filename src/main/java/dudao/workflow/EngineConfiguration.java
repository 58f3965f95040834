package dudao.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * How this house runs the engine: access by candidacy, forms as commands, people from the roster. Its tables are made by
 * migrations, which come first.
 */
@Component
@DependsOnDatabaseInitialization
class EngineConfiguration extends AbstractCamundaConfiguration {

    private final ApplicationContext context;
    private final FormsInTasks forms;
    private final TurnsInDiagrams turns;
    private final RefusalsInWords refusals;
    private final ConcurrentActs concurrent;
    private final Roster roster;

    EngineConfiguration(
            ApplicationContext context,
            FormsInTasks forms,
            TurnsInDiagrams turns,
            RefusalsInWords refusals,
            ConcurrentActs concurrent,
            Roster roster) {
        this.context = context;
        this.forms = forms;
        this.turns = turns;
        this.refusals = refusals;
        this.concurrent = concurrent;
        this.roster = roster;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setExpressionManager(new ProcessBeansInExpressions(context));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(forms, turns)));
        configuration.setCustomSessionFactories(new ArrayList<>(List.of(new AccessByCandidacy())));
        configuration.setIdentityProviderSessionFactory(roster);
        configuration.setDbIdentityUsed(false);
        configuration.setCommandCheckers(
                new ArrayList<>(List.of(new TenantCommandChecker(), new AccessByCandidacy.Commands())));
        configuration.setResourceAuthorizationProvider(new NoStoredGrants());
        configuration.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(refusals, concurrent)));
        configuration.setCommandContextFactory(new RefusalsAreNoFailures(configuration));
        configuration.setHistoryEventHandler(new Diary());
        // Nothing of a case goes by the engine's own clock, only after its file was sealed (EngineHistory).
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        configuration.setHistoryCleanupStrategy(ProcessEngineConfigurationImpl.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
    }
}
