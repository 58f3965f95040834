package dudao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dudao.law.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("县级差异系数由各校数据填出")
class CountyCoefficientTests {

    private final Framework schools = Samples.shipped("equity-school");
    private final Framework county = Samples.shipped("equity-county");

    @Test
    @DisplayName("小学与初中分别计算，与各自的标准比较，数据不全的说明有几所")
    void by_stage() {
        var units = List.of(
                school("小学", 100, 2),
                school("小学", 300, 12),
                school("初中", 500, 10),
                new Entries("小学", Map.of(), Map.of()));

        var primary = of(units, "A7-X");

        assertThat(CountyCoefficient.all(List.of(county), schools, units)).hasSize(14);
        assertThat(primary.figure()).isEqualTo("0.2474");
        assertThat(primary.standard()).isEqualTo("≤0.5");
        assertThat(primary.met()).isTrue();
        assertThat(primary.schools()).isEqualTo(2);
        assertThat(primary.left()).isEqualTo(1);
        assertThat(primary.formula()).startsWith("每百名学生拥有网络多媒体教室数：2所学校");
        assertThat(of(units, "A7-C").figure()).isEqualByComparingTo("0");
        assertThat(of(units, "A1-C").figure()).isNull();
        assertThat(of(units, "A1-C").formula()).isEqualTo("没有数据齐全的学校");
        assertThat(of(units, "A1-C").met()).isNull();
    }

    @Test
    @DisplayName("超过标准的未达标")
    void too_far_apart() {
        var units = List.of(school("小学", 100, 0), school("小学", 100, 10));

        assertThat(of(units, "A7-X").figure()).isEqualByComparingTo("1");
        assertThat(of(units, "A7-X").met()).isFalse();
    }

    @Test
    @DisplayName("没有县级体系引用的，每项比率都算，不与标准比较")
    void without_a_county_framework() {
        var computed = CountyCoefficient.all(List.of(), schools, List.of(school("小学", 100, 2), school("小学", 300, 12)));

        assertThat(computed)
                .hasSize(7)
                .allMatch(one -> one.met() == null && one.standard().isEmpty());
        assertThat(computed.get(6).figure()).isEqualTo("0.2474");
    }

    @Test
    @DisplayName("假如：改的算改的，没改的不变，不合适的说明缘由")
    void supposing() {
        var known = school("小学", 100, 2);

        var supposed = known.supposing(schools, Map.of("#网络多媒体教室数", "3", "#学生数", ""));

        assertThat(supposed.text("#网络多媒体教室数")).isEqualTo("3");
        assertThat(supposed.text("#学生数")).isEqualTo("100");
        assertThat(known.text("#网络多媒体教室数")).isEqualTo("2");
        assertThatThrownBy(() -> known.supposing(schools, Map.of("#学生数", "很多")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.arguments())
                        .contains("学生数应为数字，所填为“很多”"));
    }

    private CountyCoefficient of(List<Entries> units, String leaf) {
        return CountyCoefficient.all(List.of(county), schools, units).stream()
                .filter(one -> one.leaf().code().equals(leaf))
                .findFirst()
                .orElseThrow();
    }

    private static Entries school(String stage, int pupils, int rooms) {
        return new Entries(
                stage, Map.of(), Map.of("学生数", BigDecimal.valueOf(pupils), "网络多媒体教室数", BigDecimal.valueOf(rooms)));
    }
}
