package dudao;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in Chinese and English what to do about a busy web port (网站端口被占用); comes before Spring Boot's own. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class BusyWebPortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        var line = "网站端口 %1$d 已被其他程序占用：请停止该程序，或用环境变量 SERVER_PORT 指定别的端口。"
                + " / The web port %1$d is taken by another program: stop it, or set SERVER_PORT to another port.";
        return new FailureAnalysis(line.formatted(cause.getPort()), null, cause);
    }
}
