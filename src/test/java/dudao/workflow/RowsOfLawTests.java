package dudao.workflow;

import static dudao.cases.CaseKind.COMPREHENSIVE_SUPERVISION;
import static dudao.cases.CaseKind.SPECIAL_SUPERVISION;
import static dudao.deadline.StatutoryClock.RECTIFICATION;
import static dudao.deadline.StatutoryClock.RECTIFICATION_REPORT;
import static dudao.deadline.StatutoryClock.RESTORATION;
import static org.assertj.core.api.Assertions.assertThat;

import dudao.cases.CaseKind;
import dudao.deadline.ClockRule;
import dudao.deadline.StatutoryClock;
import dudao.law.Article;
import dudao.law.Jurisdiction;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import dudao.law.Regulation;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What the shipped packs take from an article, held against a list made from the texts, and nothing besides. */
@DisplayName("规则包逐行对照法规原文")
class RowsOfLawTests {

    private static RuleTable table;

    @BeforeAll
    static void read() throws IOException {
        try (var file = new ClassPathResource("processes/statutory-terms.dmn").getInputStream()) {
            table = new RuleTable(
                    DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine(), file.readAllBytes());
        }
    }

    @Test
    @DisplayName("法规规定的期限：长度、起算、由谁、法条，一项不多、一项不少")
    void periods_that_an_article_grants() {
        assertThat(lines(
                        rule -> rule.granted().isPresent() && isLaw(rule.basis()) && rule.clock() != RESTORATION,
                        rule -> "%s %s %s %s"
                                .formatted(
                                        rule.granted().orElseThrow().inWords(),
                                        rule.anchor().chinese(),
                                        rule.actor(),
                                        rule.basis())))
                .containsExactlyInAnyOrder("""
                        source-003 申请复查 15日 督导结果送达 被督导单位 《市教育督导规定》第十五条
                        source-003 作出复查结论 30日 收到复查申请 督导室 《市教育督导规定》第十五条
                        source-003 申诉 15日 复查结论送达 被督导单位 《市教育督导规定》第十五条
                        shanghai-2020 申辩 10个工作日 初步督导意见送达 被督导单位 《上海市教育督导条例》第二十一条
                        shanghai-2020 作出督导结果 30日 初步督导意见送达 督导室 《上海市教育督导条例》第二十一条
                        zhejiang-2019 申辩 10日 初步督导意见送达 被督导单位 《浙江省教育督导条例》第十一条
                        zhejiang-2019 作出督导结果 30日 现场考察结束 督导室 《浙江省教育督导条例》第十一条
                        zhejiang-2019 申诉 10日 督导结果送达 被督导单位 《浙江省教育督导条例》第十一条
                        zhejiang-2019 作出申诉处理决定 30日 收到申诉 上一级督导机构 《浙江省教育督导条例》第十一条
                        zhejiang-2019 提交督导报告 30日 督导结束 督导室 《浙江省教育督导条例》第二十三条
                        shandong-2018 申请复查 15日 督导结果送达 被督导单位 《山东省教育督导条例》第十八条
                        shandong-2018 作出复查结论 1个月 收到复查申请 督导室 《山东省教育督导条例》第十八条
                        zhengzhou-2001 申请复查 15日 督导结果送达 被督导单位 《郑州市教育督导条例》第二十三条
                        zhengzhou-2001 作出复查结论 30日 收到复查申请 督导室 《郑州市教育督导条例》第二十三条
                        chongqing-2015 反馈初步督导意见 10日 评议结束 督导组 《重庆市教育督导条例》第二十六条
                        chongqing-2015 反馈初步督导意见（专项督导） 5日 评议结束 督导组 《重庆市教育督导条例》第二十六条
                        chongqing-2015 申辩 5日 初步督导意见送达 被督导单位 《重庆市教育督导条例》第二十六条
                        chongqing-2015 作出督导结果 30日 初步督导意见送达 督导室 《重庆市教育督导条例》第二十七条
                        chongqing-2015 报告整改情况 10日 整改期限届满 被督导单位 《重庆市教育督导条例》第二十八条
                        """.split("\n"));
    }

    @Test
    @DisplayName("法规要求作为而未规定天数的，仍写明法条")
    void duties_without_a_length() {
        assertThat(lines(rule -> rule.granted().isEmpty() && isLaw(rule.basis()), rule -> rule.basis()
                        .citation()))
                .containsExactlyInAnyOrder("""
                        national-624 反馈初步督导意见 《教育督导条例》第二十条
                        national-624 报告整改情况 《教育督导条例》第二十二条
                        source-003 反馈初步督导意见 《教育督导条例》第二十条
                        source-003 报告整改情况 《市教育督导规定》第十五条
                        shanghai-2020 反馈初步督导意见 《上海市教育督导条例》第二十一条
                        shanghai-2020 报告整改情况 《上海市教育督导条例》第二十三条
                        zhejiang-2019 反馈初步督导意见 《浙江省教育督导条例》第十一条
                        zhejiang-2019 报告整改情况 《浙江省教育督导条例》第十一条
                        shandong-2018 反馈初步督导意见 《教育督导条例》第二十条
                        shandong-2018 报告整改情况 《山东省教育督导条例》第十六条
                        zhengzhou-2001 反馈初步督导意见 《教育督导条例》第二十条
                        zhengzhou-2001 报告整改情况 《郑州市教育督导条例》第二十一条
                        """.split("\n"));
    }

    @Test
    @DisplayName("不整改、不报告的后果，写明作此规定的法条")
    void what_follows_names_its_article() {
        assertThat(lines(rule -> rule.clock() == RECTIFICATION, ClockRule::effect))
                .containsExactlyInAnyOrder("""
                        national-624 整改 通报批评并责令改正（《教育督导条例》第二十五条）
                        source-003 整改 通报批评并责令改正（《教育督导条例》第二十五条）；无正当理由拒不改进的，由其主管部门通报批评（《市教育督导规定》第十九条）
                        shanghai-2020 整改 通报批评并责令改正（《教育督导条例》第二十五条）
                        zhejiang-2019 整改 通报批评并责令改正（《教育督导条例》第二十五条）；拒不整改或者整改不力的，通报批评并建议追究责任（《浙江省教育督导条例》第二十八条）
                        shandong-2018 整改 通报批评并责令改正（《教育督导条例》第二十五条）；拒不执行整改建议的，通报批评（《山东省教育督导条例》第二十条）
                        zhengzhou-2001 整改 通报批评并责令改正（《教育督导条例》第二十五条）；无正当理由拒不执行的，建议其主管部门通报批评或者行政处分（《郑州市教育督导条例》第二十五条）
                        chongqing-2015 整改 通报批评并责令改正（《重庆市教育督导条例》第三十七条）
                        """.split("\n"));
        assertThat(lines(rule -> rule.clock() == RECTIFICATION_REPORT, ClockRule::effect))
                .isEqualTo(lines(rule -> rule.clock() == RECTIFICATION, ClockRule::effect).stream()
                        .map(line -> line.replaceFirst("整改", RECTIFICATION_REPORT.chinese()))
                        .toList());
    }

    @Test
    @DisplayName("因正当理由耽误的，障碍消除后十日内申请，各地比照民事诉讼法第八十六条")
    void restoration_is_the_same_everywhere() {
        assertThat(lines(
                        rule -> rule.clock() == RESTORATION,
                        rule -> rule.granted().orElseThrow().inWords() + rule.basis()))
                .hasSize(7)
                .allSatisfy(line -> assertThat(line).endsWith("10日《民事诉讼法》第八十六条"));
    }

    @Test
    @DisplayName("其他规则：人数、表决、异议、周期、通知，各依其法条")
    void other_rules_that_an_article_gives() {
        assertThat(table.packs().stream().flatMap(pack -> Stream.of(LegalRule.values())
                        .filter(rule -> rule != LegalRule.TITLE)
                        .filter(rule -> isLaw(said(pack, rule).basis()))
                        .map(rule -> "%s %s %s %s"
                                .formatted(
                                        pack.pack(),
                                        rule,
                                        said(pack, rule).value(),
                                        said(pack, rule).basis()))))
                .containsExactlyInAnyOrder("""
                        national-624 MINIMUM_TEAM 3 《教育督导条例》第十六条
                        national-624 GOVERNMENT_CYCLE 5 《教育督导条例》第十四条
                        national-624 SCHOOL_CYCLE 5 《教育督导条例》第十四条
                        source-003 MINIMUM_TEAM 3 《教育督导条例》第十六条
                        source-003 OBJECTION_PATH SAME_OFFICE 《市教育督导规定》第十五条
                        source-003 APPEAL_TO HIGHER_OFFICE 《市教育督导规定》第十五条
                        source-003 APPEAL_LIMITED YES 《市教育督导规定》第十五条
                        source-003 GOVERNMENT_CYCLE 5 《教育督导条例》第十四条
                        source-003 SCHOOL_CYCLE 5 《教育督导条例》第十四条
                        shanghai-2020 MINIMUM_TEAM 3 《上海市教育督导条例》第十八条
                        shanghai-2020 PANEL_VOTE 2/3 《上海市教育督导条例》第二十一条
                        shanghai-2020 GOVERNMENT_CYCLE 5 《上海市教育督导条例》第十五条
                        shanghai-2020 SCHOOL_CYCLE 5 《上海市教育督导条例》第十五条
                        shanghai-2020 ROUTINE_NOTICE 2 《上海市教育督导条例》第十八条
                        zhejiang-2019 MINIMUM_TEAM 3 《浙江省教育督导条例》第十一条
                        zhejiang-2019 OBJECTION_PATH HIGHER_OFFICE 《浙江省教育督导条例》第十一条
                        zhejiang-2019 APPEAL_TO HIGHER_OFFICE 《浙江省教育督导条例》第十一条
                        zhejiang-2019 APPEAL_LIMITED YES 《浙江省教育督导条例》第十一条
                        zhejiang-2019 GOVERNMENT_CYCLE 3 《浙江省教育督导条例》第九条
                        zhejiang-2019 SCHOOL_CYCLE 5 《浙江省教育督导条例》第九条
                        shandong-2018 MINIMUM_TEAM 3 《教育督导条例》第十六条
                        shandong-2018 OBJECTION_PATH SAME_OFFICE 《山东省教育督导条例》第十八条
                        shandong-2018 APPEAL_TO HIGHER_OFFICE_OR_GOVERNMENT 《山东省教育督导条例》第十八条
                        shandong-2018 APPEAL_LIMITED NO 《山东省教育督导条例》第十八条
                        shandong-2018 GOVERNMENT_CYCLE 5 《教育督导条例》第十四条
                        shandong-2018 SCHOOL_CYCLE 5 《教育督导条例》第十四条
                        zhengzhou-2001 MINIMUM_TEAM 2 《郑州市教育督导条例》第十六条
                        zhengzhou-2001 OBJECTION_PATH SAME_OFFICE 《郑州市教育督导条例》第二十三条
                        zhengzhou-2001 APPEAL_TO HIGHER_OFFICE_OR_GOVERNMENT 《郑州市教育督导条例》第二十三条
                        zhengzhou-2001 APPEAL_LIMITED NO 《郑州市教育督导条例》第二十三条
                        zhengzhou-2001 GOVERNMENT_CYCLE 5 《教育督导条例》第十四条
                        zhengzhou-2001 SCHOOL_CYCLE 5 《教育督导条例》第十四条
                        chongqing-2015 MINIMUM_TEAM 3 《重庆市教育督导条例》第二十二条
                        chongqing-2015 GOVERNMENT_CYCLE 5 《重庆市教育督导条例》第二十条
                        chongqing-2015 SCHOOL_CYCLE 5 《重庆市教育督导条例》第二十条
                        """.split("\n"));
    }

    @Test
    @DisplayName("每一行都说明怎样读原文")
    void every_row_is_explained() {
        assertThat(table.packs()).allSatisfy(pack -> assertThat(StatutoryClock.values())
                .allSatisfy(clock -> assertThat(table.notes(pack, clock)).isNotEmpty()));
    }

    /** Pack, clock and what is told of it; a special supervision only where it differs. */
    private static List<String> lines(Predicate<ClockRule> which, Function<ClockRule, String> told) {
        return table.packs().stream()
                .flatMap(pack -> Stream.of(StatutoryClock.values()).flatMap(clock -> {
                    var comprehensive = rule(pack, COMPREHENSIVE_SUPERVISION, clock);
                    var special = rule(pack, SPECIAL_SUPERVISION, clock);
                    return Stream.of(comprehensive, special)
                            .distinct()
                            .filter(which)
                            .map(rule -> "%s %s%s %s"
                                    .formatted(
                                            pack.pack(),
                                            clock.chinese(),
                                            rule.equals(comprehensive) ? "" : "（专项督导）",
                                            told.apply(rule)));
                }))
                .toList();
    }

    private static ClockRule rule(Jurisdiction pack, CaseKind kind, StatutoryClock clock) {
        return table.rule(pack, kind, clock).orElseThrow();
    }

    private static LegalRules.Said said(Jurisdiction pack, LegalRule rule) {
        return table.rule(pack, rule).orElseThrow();
    }

    private static boolean isLaw(Article basis) {
        return !basis.regulation().equals(Regulation.OFFICE_SETTING);
    }
}
