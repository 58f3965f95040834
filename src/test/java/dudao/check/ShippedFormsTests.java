package dudao.check;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.diagram.Finding;
import dudao.diagram.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("产品自带的表单")
class ShippedFormsTests {

    static Stream<Path> forms() throws IOException {
        try (var files = Files.list(Path.of("forms"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("全部通过检查")
    void pass(Path form) throws IOException {
        assertThat(FormReview.of(Files.readAllBytes(form), Shipped.HOUSE).stream()
                        .map(Finding::line))
                .isEmpty();
    }
}
