package dudao.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("达成率")
class AttainmentTests {

    private static final String HEADER = "一级指标|二级指标|编号|满分|评分方式|性质";

    @Test
    @DisplayName("计分的是得分率")
    void of_marks() {
        var framework = Samples.of("名称|样表", HEADER, "一|甲|a|20|评分|", "|乙|b|5|评分|");

        var assessment = Samples.assess(framework, "a", "18", "b", "4");

        assertThat(of(assessment, "a")).isEqualTo(new Attainment(new BigDecimal("90"), "18/20", null));
        assertThat(Attainment.of(assessment).words()).isEqualTo("22/25");
        assertThat(Attainment.of(assessment).percent()).isEqualByComparingTo("88");
    }

    @ParameterizedTest
    @CsvSource({"95,100,达标", "190,100,达标", "76,80,未达标", "0,0,未达标"})
    @DisplayName("有标准值的是达到标准的程度，最高100%")
    void of_a_minimum(String value, String percent, String met) {
        var assessment = Samples.assess(Samples.of("名称|样表", HEADER, "一|甲|a||达标 ≥95|"), "a", value);

        assertThat(of(assessment, "a").percent()).isEqualByComparingTo(percent);
        assertThat(of(assessment, "a").met()).isEqualTo(met.equals("达标"));
    }

    @ParameterizedTest
    @CsvSource({"40,100", "50,90", "0,100"})
    @DisplayName("不得超过的也一样")
    void of_a_maximum(String value, String percent) {
        var assessment = Samples.assess(Samples.of("名称|样表", HEADER, "一|甲|a||达标 ≤45|"), "a", value);

        assertThat(of(assessment, "a").percent()).isEqualByComparingTo(percent);
    }

    @Test
    @DisplayName("不计分的一组是达标项数的比例，整组是否达标另说")
    void of_a_group() {
        var school = Samples.shipped("equity-school");

        var assessment = Computation.of(school, Samples.school("小学", "42", "10", "9", "4500", "6000", "2000000", "23"));

        assertThat(of(assessment, "A").words()).isEqualTo("6/7项达标");
        assertThat(of(assessment, "A").percent()).isEqualByComparingTo("85.7143");
        assertThat(of(assessment, "A").met()).isFalse();
        assertThat(of(assessment, "A5").words()).isEqualTo("6㎡");
        assertThat(of(assessment, "A5").percent()).isEqualByComparingTo("80");
    }

    @Test
    @DisplayName("没有填完、不适用、一票否决，说出来，没有百分比或者为0")
    void says_what_there_is_to_say() {
        var framework = Samples.of("名称|样表", HEADER, "一|甲|a|20|评分|可不适用", "|乙|b||合格|一票否决", "|丙|c||文字|");

        var nothing = Samples.assess(framework);
        assertThat(of(nothing, "a")).isEqualTo(new Attainment(null, "未填完", null));
        assertThat(Attainment.of(nothing).words()).isEqualTo("未填完");
        var vetoed = Samples.assess(framework, "a", "20", "b", "不合格", "c", "说明");
        assertThat(of(vetoed, "b").words()).isEqualTo("一票否决");
        assertThat(of(vetoed, "b").percent()).isEqualByComparingTo("0");
        assertThat(of(vetoed, "c")).isEqualTo(new Attainment(null, "不计分", null));
        var without = Computation.of(framework, new Entries("", Map.of("a", Entry.notApplicable("没有食堂")), Map.of()));
        assertThat(of(without, "a").words()).isEqualTo("不适用");
    }

    private static Attainment of(Assessment assessment, String code) {
        return Attainment.of(assessment.of(code), assessment.stage());
    }
}
