package dudao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("引擎对迁移的意见，用中文说")
class EngineWordsTests {

    @Test
    @DisplayName("说清是哪一步、怎么办")
    void says_what_to_do() {
        assertThat(EngineWords.chinese("There is no migration instruction for this instance's activity"))
                .contains("没有与它对应的步骤");
        assertThat(
                        EngineWords.chinese(
                                "The source activity's event scope (assess) must be mapped to the target activity's event scope (assess-again)"))
                .contains("“assess”", "“assess-again”", "请先");
        assertThat(
                        EngineWords.chinese(
                                "The closest mapped ancestor 'a' is mapped to scope 'b' which is not an ancestor of target scope 'c'"))
                .contains("“a”", "“b”", "“c”");
        assertThat(EngineWords.chinese("Activities have incompatible types (A is not compatible with B)"))
                .contains("类型不同");
    }

    @Test
    @DisplayName("没有译文的，原话放在引述里")
    void quotes_what_it_does_not_know() {
        assertThat(EngineWords.chinese("Something new $1")).isEqualTo("引擎不同意这样对应：Something new $1。请改选步骤。");
    }
}
