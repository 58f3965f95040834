package dudao.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.indicator.Figure.State;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("指标的计算")
class ComputationTests {

    private static final String HEADER = "一级指标|二级指标|编号|满分|权重|评分方式|性质";

    @Nested
    @DisplayName("末级指标")
    class Leaves {

        @ParameterizedTest(name = "{0}，满分{1}，填{2}，得{3}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "评分|10|7.5|7.5",
                    "分档 15/10/5/0|15|10|10",
                    "扣分 每处2分|10|3|4",
                    "扣分 每处2分|10|9|0",
                    "加分 每处1.5分|5|2|3",
                    "加分 每处1.5分|5|9|5",
                    "逐项|30|1/0.5/0/1|18.75",
                    "逐项|10|1/0/0|3.3333",
                    "等级 A=1/B=0.8/C=0.6/D=0|15|b|12",
                    "名次 10/8/6/4|10|3|6",
                    "合格|5|合格|5",
                    "合格|5|不合格|0",
                    "达标 ≥85|10|85|10",
                    "达标 ≥85|10|84.9999|0",
                    "达标 >85|10|85|0",
                    "达标 ≤0.45|10|0.45|10",
                })
        void score(String rule, String marks, String value, String score) {
            var framework = Samples.of("名称|样表", HEADER, "一|甲|a|%s||%s|".formatted(marks, rule));

            var figure = Samples.assess(framework, "a", value).of("a");

            assertThat(figure.score()).isEqualTo(new BigDecimal(score));
            assertThat(figure.formula()).isNotBlank();
        }

        @ParameterizedTest(name = "{0}，满分{1}，不收{2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "评分|10|10.01|得分应在0到满分10分之间，所填为10.01",
                    "评分|10|-1|得分应在0到满分10分之间，所填为-1",
                    "评分|10|十分|得分应为数字，所填为“十分”",
                    "分档 15/10/5/0|15|12|得分只能是15/10/5/0，所填为12",
                    "扣分 每处2分|10|1.5|处数应为不小于0的整数，所填为1.5",
                    "逐项|30|1/1.2|每一项的完成程度应在0到1之间，所填为1.2",
                    "等级 A=1/B=0.8|10|E|等级只能是A、B，所填为“E”",
                    "名次 10/8/6/4|10|5|名次（档）应为1到4的整数，所填为“5”",
                    "合格||基本合格|只能填“合格”或者“不合格”，所填为“基本合格”",
                    "达标 小学≥4.2；初中≥5.3||5|没有适用于学段“”的标准，应为：小学、初中",
                })
        void refused(String rule, String marks, String value, String why) {
            var framework = Samples.of("名称|样表", HEADER, "一|甲|a|%s||%s|".formatted(marks == null ? "" : marks, rule));

            var assessment = Samples.assess(framework, "a", value);

            assertThat(assessment.of("a").state()).isEqualTo(State.UNFIT);
            assertThat(assessment.of("a").formula()).isEqualTo(why);
            assertThat(assessment.isComplete()).isFalse();
        }

        @Test
        @DisplayName("文字不计分，也不影响等次")
        void words_count_for_nothing() {
            var framework = Samples.of("名称|样表", "等次|优秀≥90；其他≥0", HEADER, "一|甲|a|10||评分|", "|乙|b|||文字|");

            var assessment = Samples.assess(framework, "a", "9", "b", "有制度");

            assertThat(assessment.total()).isEqualTo("9分（满分10分），得分率90%，等次优秀");
        }
    }

    @Nested
    @DisplayName("乡镇教育工作评分表")
    class Township {

        private final Framework township = Samples.shipped("township");

        @Test
        @DisplayName("分档15/10/5/0，上次督导的问题逐个评分")
        void steps_and_shares() {
            var assessment = Samples.assess(
                    township, "B1.1.1", "5", "B1.1.2", "10", "B1.2.1", "2", "B1.2.2", "5", "B1.3.1", "2", "B1.3.2", "8",
                    "B2", "1/1/0.5");

            assertThat(assessment.of("B1.1").score()).isEqualTo("15");
            assertThat(assessment.of("B1").score()).isEqualTo("32");
            assertThat(assessment.of("B2").score()).isEqualTo("25");
            assertThat(assessment.of("A1").score()).isEqualTo("57");
            assertThat(assessment.of("A1").fullMarks()).isEqualTo("70");
            assertThat(assessment.of("A1").formula()).isEqualTo("32＋25＝57");
            assertThat(assessment.of("A2").state()).isEqualTo(State.MISSING);
        }
    }

    @Nested
    @DisplayName("优质均衡：七项中至少六项达标，其余一项不低于85%")
    class Six_of_seven {

        private final Framework school = Samples.shipped("equity-school");

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "七项都达标|42/10/9/4500/7500/2000000/23|true",
                    "一项差在85%以上|36/10/9/4500/7500/2000000/23|true",
                    "一项正好85%|42/10/9/4500/6375/2000000/23|true",
                    "一项低于85%|42/10/9/4500/6374/2000000/23|false",
                    "两项未达标|41/10/9/4500/7500/2000000/22|false",
                })
        void met(String what, String resources, boolean met) {
            var assessment = Computation.of(school, Samples.school("小学", resources.split("/")));

            assertThat(assessment.of("A").met()).isEqualTo(met);
        }

        @Test
        @DisplayName("初中的标准高于小学")
        void by_stage() {
            var resources = new String[] {"42", "10", "9", "4500", "7500", "2000000", "23"};

            var junior = Computation.of(school, Samples.school("初中", resources));

            assertThat(junior.of("A1").met()).isFalse();
            assertThat(junior.of("A1").formula()).isEqualTo("100×高于规定学历教师数42÷学生数1000＝4.2人，标准初中≥5.3，未达标");
            assertThat(junior.of("A").met()).isFalse();
        }

        @Test
        @DisplayName("缺一项基础数据就没有结论")
        void unknown_without_data() {
            var assessment = Computation.of(school, Samples.school("小学", "42", "10", "9", "4500", "7500", "2000000"));

            assertThat(assessment.of("A").met()).isNull();
            assertThat(assessment.of("A7").state()).isEqualTo(State.MISSING);
        }

        @Test
        @DisplayName("差什么，补多少可以达标，每种办法都列出")
        void what_would_change_it() {
            var shortfalls =
                    Shortfalls.of(school, Samples.school("小学", "41", "10", "9", "4500", "6000", "2000000", "23"));

            assertThat(shortfalls.passes()).isFalse();
            assertThat(shortfalls.gaps()).hasSize(2);
            assertThat(shortfalls.ways())
                    .extracting(way -> way.more().stream()
                            .map(more -> more.of() + "+" + more.amount().toPlainString())
                            .toList()
                            .toString())
                    .containsExactly("[体育运动场馆面积+1500]", "[高于规定学历教师数+1, 体育运动场馆面积+375]");
        }

        @Test
        @DisplayName("补足所列的数量，确实达标")
        void the_ways_lead_there() {
            var lacking = Samples.school("小学", "30", "7", "9", "4500", "6000", "2000000", "23");

            for (var way : Shortfalls.of(school, lacking).ways()) {
                var data = new HashMap<>(lacking.data());
                way.more().forEach(more -> data.merge(more.of(), more.amount(), BigDecimal::add));
                assertThat(Shortfalls.of(school, new Entries("小学", Map.of(), data))
                                .passes())
                        .isTrue();
            }
        }
    }

    @Nested
    @DisplayName("汇总")
    class Groups {

        @Test
        @DisplayName("加分只加在得分上")
        void bonus() {
            var framework = Samples.of("名称|样表", "等次|优秀≥90；合格≥60；不合格≥0", HEADER, "一（10分）|甲|a|10||评分|", "|乙|b|3||评分|加分");

            assertThat(Samples.assess(framework, "a", "8", "b", "1").total()).isEqualTo("9分（满分10分），得分率90%，等次优秀");
            assertThat(Samples.assess(framework, "a", "8").total()).isEqualTo("8分（满分10分），得分率80%，等次合格");
        }

        @Test
        @DisplayName("不适用的，满分也不计")
        void not_applicable() {
            var framework = Samples.of("名称|样表", HEADER, "一|甲|a|10||评分|", "|乙|b|20||评分|可不适用");
            var values = Map.of("a", Entry.of("9"), "b", Entry.notApplicable("没有寄宿生"));

            var assessment = Computation.of(framework, new Entries("", values, Map.of()));

            assertThat(assessment.total()).isEqualTo("9分（满分10分），得分率90%");
            assertThat(assessment.of("b").state()).isEqualTo(State.NOT_APPLICABLE);
        }

        @Test
        @DisplayName("不能填“不适用”的填了，等于没有填对")
        void must_apply() {
            var framework = Samples.of("名称|样表", HEADER, "一|甲|a|10||评分|");
            var values = Map.of("a", Entry.notApplicable("不想填"));

            assertThat(Computation.of(framework, new Entries("", values, Map.of()))
                            .isComplete())
                    .isFalse();
        }

        @Test
        @DisplayName("按权重")
        void weighted() {
            var framework = Samples.of("名称|样表", HEADER, "一（加权）|甲|a|10|30|评分|", "|乙|b|50|70|评分|");

            var group = Samples.assess(framework, "a", "9", "b", "40").of("1");

            assertThat(group.score()).isEqualTo("83");
            assertThat(group.formula()).isEqualTo("（9÷10×30%＋40÷50×70%）÷100%×100＝83");
        }

        @Test
        @DisplayName("一票否决的落到最低一等，分数照样算出")
        void veto() {
            var framework = Samples.of("名称|样表", "等次|优秀≥90；不合格≥0", HEADER, "一|甲|a|10||评分|", "|乙|b|||合格|一票否决");

            assertThat(Samples.assess(framework, "a", "10", "b", "不合格").total())
                    .isEqualTo("10分（满分10分），得分率100%，等次不合格，一票否决：b");
            assertThat(Samples.assess(framework, "a", "10", "b", "合格").grade()).contains("优秀");
        }

        @Test
        @DisplayName("社会认可度低于85%，否决优质均衡县")
        void veto_by_threshold() {
            var county = Samples.shipped("equity-county");

            assertThat(Samples.assess(county, "D1", "84.99").vetoes())
                    .extracting(figure -> figure.indicator().code())
                    .containsExactly("D1");
            assertThat(Samples.assess(county, "D1", "85").vetoes()).isEmpty();
        }

        @Test
        @DisplayName("没有填完，不出等次")
        void no_grade_before_the_end() {
            var framework = Samples.of("名称|样表", "等次|优秀≥90；其他≥0", HEADER, "一|甲|a|10||评分|", "|乙|b|10||评分|");

            assertThat(Samples.assess(framework, "a", "10").total()).isEqualTo("10分（满分20分），尚有1项未填或者需改");
        }
    }

    @Test
    @DisplayName("同样的填报，再算一次一字不差")
    void the_same_bytes() {
        var county = Samples.shipped("equity-school");
        var first = Samples.school("小学", "41", "10.50", "9", "4500.123", "6000", "2000000", "23");
        var again = Samples.school("小学", "41.0", "10.5", "9", "4500.1230", "6000", "2000000", "23");

        assertThat(Computation.of(county, again).explanation())
                .isEqualTo(Computation.of(county, first).explanation())
                .startsWith("equity-school 第1版，学段小学\n")
                .contains("A4 生均教学及辅助用房面积：1×教学及辅助用房面积4500.123÷学生数1000＝4.5001㎡，标准小学≥4.5，达标");
    }
}
