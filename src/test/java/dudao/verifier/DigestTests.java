package dudao.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("摘要算法")
class DigestTests {

    @Test
    @DisplayName("SM3 与国家标准附录的示例一致 (GB/T 32905-2016, A.1 和 A.2)")
    void sm3_as_the_standard_has_it() {
        assertThat(Digest.SM3.hex("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(Digest.SM3.hex("abcd".repeat(16)))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    @DisplayName("分段与整体的摘要相同")
    void parts_are_hashed_as_a_whole() {
        for (var digest : Digest.values()) {
            assertThat(digest.hex("督导".getBytes(), "留痕".getBytes())).isEqualTo(digest.hex("督导留痕".getBytes()));
        }
    }
}
