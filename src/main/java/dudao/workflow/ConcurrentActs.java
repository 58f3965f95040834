package dudao.workflow;

import dudao.law.Article;
import dudao.law.Refused;
import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetRenderedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two people act on one case in the same moment. Whoever comes second is tried again, because three inspectors may well
 * hand in their records together; if the task is gone by then, the person reads that somebody else has done it. A form that is read
 * while its case moves is read again.
 */
@Component
class ConcurrentActs extends CommandInterceptor {

    private static final int ATTEMPTS = 4;
    /** Unique violation, serialization failure, deadlock. */
    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01");

    /** Reading a form loads its case into the engine's session, which may then write what it has cached about it. */
    private static final Set<Class<?>> READING = Set.of(
            GetTaskFormCmd.class,
            GetTaskFormVariablesCmd.class,
            GetRenderedTaskFormCmd.class,
            GetDeployedTaskFormCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        var isAct = isActOfPerson(command);
        if (!isAct && !READING.contains(command.getClass())
                || TransactionSynchronizationManager.isActualTransactionActive()) {
            return next.execute(command);
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (NullValueException gone) {
                throw isAct ? new Refused("workflow.task-gone", Article.UNREGULATED) : gone;
            } catch (TaskAlreadyClaimedException taken) {
                throw new Refused("workflow.claimed-by-another", Article.UNREGULATED);
            } catch (RuntimeException failure) {
                if (!isConflict(failure)) {
                    throw failure;
                }
                if (attempt == ATTEMPTS) {
                    throw new Refused("workflow.conflict", Article.UNREGULATED);
                }
            }
        }
    }

    private static boolean isActOfPerson(Command<?> command) {
        return command instanceof SubmitTaskFormCmd || command instanceof ClaimTaskCmd;
    }

    static boolean isConflict(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof SQLException sql && CONFLICTS.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
