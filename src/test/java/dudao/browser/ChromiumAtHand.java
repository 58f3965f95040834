package dudao.browser;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the Chromium of this machine to a test. Where there is none the tests are skipped, and one line says so; a build
 * server ({@code CI=true}) must have one.
 */
class ChromiumAtHand implements ExecutionCondition, ParameterResolver {

    private static final String MISSING =
            "没有找到 Chromium，浏览器测试已跳过 (no chromium on the PATH: the browser tests are skipped)";

    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(ChromiumAtHand.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var result = decide(found(context).isPresent(), "true".equals(System.getenv("CI")));
        if (result.isDisabled()) {
            context.getRoot().getStore(RUN).getOrComputeIfAbsent("said", once -> {
                System.out.println(MISSING);
                return true;
            });
        }
        return result;
    }

    static ConditionEvaluationResult decide(boolean found, boolean demanded) {
        if (found) {
            return ConditionEvaluationResult.enabled("Chromium is at hand");
        }
        if (demanded) {
            throw new IllegalStateException("CI=true demands the browser tests, but there is no chromium on the PATH");
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(RUN)
                .getOrComputeIfAbsent(
                        "chromium", once -> new Chromium(found(context).orElseThrow()), Chromium.class)
                .browser();
    }

    @SuppressWarnings("unchecked")
    private static Optional<Path> found(ExtensionContext context) {
        return context.getRoot()
                .getStore(RUN)
                .getOrComputeIfAbsent("path", once -> Chromium.onThePath(System.getenv("PATH")), Optional.class);
    }
}
