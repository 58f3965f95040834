package dudao.workflow;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextFactory;

/**
 * 拒绝办理不是故障: what the law refuses, and what is filled in wrongly, the person is told at the form. The engine would write each of
 * them into the log as an error with its stack, among which nobody would see a real one; {@link RefusalsInWords} writes a line.
 */
class RefusalsAreNoFailures extends CommandContextFactory {

    RefusalsAreNoFailures(ProcessEngineConfigurationImpl configuration) {
        setProcessEngineConfiguration(configuration);
    }

    @Override
    public CommandContext createCommandContext() {
        return new CommandContext(getProcessEngineConfiguration()) {
            @Override
            protected boolean shouldLogFine(Throwable failure) {
                return super.shouldLogFine(failure)
                        || failure instanceof FormFieldValidationException
                        || RefusalsInWords.refusalIn(failure).isPresent();
            }
        };
    }
}
