package dudao.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("没有 Chromium 时")
class ChromiumAtHandTests {

    @Test
    @DisplayName("浏览器测试跳过，并说明缘由")
    void browser_tests_are_skipped() {
        var result = ChromiumAtHand.decide(false, false);

        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("Chromium"));
    }

    @Test
    @DisplayName("持续集成不许跳过")
    void a_build_server_fails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ChromiumAtHand.decide(false, true))
                .withMessageContaining("CI=true");
    }

    @Test
    @DisplayName("只有路径上能运行的才算")
    void only_what_can_be_run_is_found(@TempDir Path folder) throws IOException {
        var chromium = Files.createFile(folder.resolve("chromium"));
        assertThat(Chromium.onThePath(folder.toString())).isEmpty();

        assertThat(chromium.toFile().setExecutable(true)).isTrue();
        assertThat(Chromium.onThePath("/nowhere:" + folder)).contains(chromium);
    }
}
