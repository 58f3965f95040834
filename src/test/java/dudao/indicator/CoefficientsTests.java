package dudao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("校际差异系数")
class CoefficientsTests {

    private final Framework framework = Samples.shipped("equity-school");

    @Test
    @DisplayName("按学生数加权：100人每百名2间，300人每百名4间")
    void weighted_by_pupils() {
        // mean (2+12)/400 = 3.5; variance 0.25×1.5² + 0.75×0.5² = 0.75; √0.75 / 3.5 = 0.24744
        var coefficient = Coefficients.of(framework, "A7", List.of(school(100, 2), school(300, 12)));

        assertThat(coefficient.figure()).isEqualTo("0.2474");
        assertThat(coefficient.formula())
                .isEqualTo("每百名学生拥有网络多媒体教室数：2所学校，网络多媒体教室数合计14，学生数合计400，" + "加权平均3.5，加权标准差0.866，差异系数＝标准差÷平均＝0.2474");
    }

    @Test
    @DisplayName("各校相同，系数为0")
    void no_difference() {
        assertThat(Coefficients.of(framework, "A7", List.of(school(100, 2), school(500, 10)))
                        .figure())
                .isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    @DisplayName("小学0.50、初中0.45为限")
    void held_against_the_standard() {
        var county = Samples.shipped("equity-county");

        assertThat(Samples.assess(county, "A7-X", "0.5").of("A7-X").met()).isTrue();
        assertThat(Samples.assess(county, "A7-X", "0.5001").of("A7-X").met()).isFalse();
        assertThat(Samples.assess(county, "A7-C", "0.46").of("A7-C").met()).isFalse();
    }

    @Test
    @DisplayName("没有学生的学校说明缘由")
    void no_pupils() {
        assertThatThrownBy(() -> Coefficients.of(framework, "A7", List.of(school(0, 2))))
                .isInstanceOf(Unfit.class)
                .hasMessage("基础数据“学生数”应大于0，所填为0");
    }

    @Test
    @DisplayName("1200所学校的七个系数，两秒以内")
    void a_large_county_in_time() {
        var random = new Random(1);
        var schools = IntStream.range(0, 1200).mapToObj(i -> all(random)).toList();

        var begun = System.nanoTime();
        var figures = framework.leaves().stream()
                .map(leaf -> Coefficients.of(framework, leaf.code(), schools).figure())
                .toList();
        var taken = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(figures).hasSize(7).allMatch(figure -> figure.signum() > 0);
        assertThat(taken).as("time for seven coefficients").isLessThan(Duration.ofSeconds(2));
    }

    private Entries all(Random random) {
        var data = new HashMap<String, BigDecimal>();
        framework.data().forEach(name -> data.put(name, BigDecimal.valueOf(1 + random.nextInt(3000))));
        return new Entries("小学", Map.of(), data);
    }

    private static Entries school(int pupils, int rooms) {
        return new Entries(
                "小学", Map.of(), Map.of("学生数", BigDecimal.valueOf(pupils), "网络多媒体教室数", BigDecimal.valueOf(rooms)));
    }
}
