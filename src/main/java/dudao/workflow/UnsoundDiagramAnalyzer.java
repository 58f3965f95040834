package dudao.workflow;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line which diagram calls what, in place of a stack trace. */
class UnsoundDiagramAnalyzer extends AbstractFailureAnalyzer<UnsoundDiagram> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsoundDiagram cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
