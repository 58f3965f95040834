package dudao.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("随产品提供的指标体系")
class ShippedFrameworksTests {

    @Test
    @DisplayName("都写明来源")
    void all_name_their_source() {
        assertThat(ShippedFrameworks.all())
                .hasSize(13)
                .allMatch(framework -> !framework.source().isBlank());
    }

    @ParameterizedTest(name = "{0}：{1}级，一级{2}项，末级{3}项")
    @CsvSource({
        "equity-school, 2, 1, 7",
        "equity-county, 2, 6, 48",
        "preschool-universal, 2, 4, 10",
        "kindergarten, 3, 5, 15",
        "school-management, 3, 6, 22",
        "county-government, 2, 7, 11",
        "township, 4, 7, 16",
        "quality-education, 2, 6, 6",
        "qualified-school, 2, 7, 7",
        "term-opening, 2, 2, 6",
        "inspector-eight, 1, 8, 8",
        "burden-reduction, 2, 2, 9",
        "epidemic, 2, 2, 12",
    })
    void shape(String code, int levels, int roots, int leaves) {
        var framework = Samples.shipped(code);

        assertThat(framework.levels()).isEqualTo(levels);
        assertThat(framework.roots()).hasSize(roots);
        assertThat(framework.leaves()).hasSize(leaves);
    }

    @Test
    @DisplayName("没有原文的标为待填，而不是编造")
    void to_be_filled_in() {
        assertThat(Samples.shipped("kindergarten").toFillIn()).isEqualTo(15);
        assertThat(Samples.shipped("school-management").toFillIn()).isEqualTo(22);
        assertThat(Samples.shipped("equity-school").toFillIn()).isZero();
    }
}
