package dudao.check;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.diagram.Finding;
import dudao.diagram.Shipped;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("产品自带的流程图")
class ShippedDiagramsTests {

    static Stream<String> keys() {
        return Shipped.HOUSE.diagrams().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("keys")
    @DisplayName("全部通过检查")
    void pass(String key) {
        assertThat(Reviewed.of(Shipped.text(key)).stream().map(Finding::line)).isEmpty();
    }
}
