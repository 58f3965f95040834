package dudao.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the one line of {@link UnusableAdministrator} instead of a stack trace. */
class UnusableAdministratorAnalyzer extends AbstractFailureAnalyzer<UnusableAdministrator> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableAdministrator cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
