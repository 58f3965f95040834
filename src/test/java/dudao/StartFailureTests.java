package dudao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("无法启动时用一行中英文说明原因和办法")
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

    @ImportAutoConfiguration(ServletWebServerFactoryAutoConfiguration.class)
    static class WebServer {}

    @Test
    void a_busy_web_port(CapturedOutput output) throws Exception {
        try (var stranger = new ServerSocket(0)) {
            var application = new SpringApplicationBuilder(WebServer.class);

            assertThatThrownBy(() -> application.run("--server.port=" + stranger.getLocalPort()));

            assertThat(output)
                    .containsOnlyOnce("网站端口 " + stranger.getLocalPort() + " 已被其他程序占用")
                    .contains("set SERVER_PORT to another port")
                    .doesNotContain("\tat ");
        }
    }
}
