package dudao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.cases.CaseKind;
import dudao.deadline.StatutoryClock;
import dudao.law.Jurisdiction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("规则包")
class RulePacksTests {

    @Autowired
    private RulePacks packs;

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void only_the_shipped_table_remains() {
        jdbc.sql("delete from workflow_rule_table").update();
        packs.known();
    }

    @Test
    @DisplayName("随产品提供的各规则包完整、没有矛盾")
    void the_shipped_table_is_sound() {
        var engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

        assertThat(new RuleTableCheck(engine, packs.text()).problems()).isEmpty();
        assertThat(packs.known())
                .extracting(Jurisdiction::pack)
                .containsExactlyInAnyOrder(
                        "national-624",
                        "source-003",
                        "zhejiang-2019",
                        "shanghai-2020",
                        "shandong-2018",
                        "zhengzhou-2001",
                        "chongqing-2015");
    }

    @Test
    @DisplayName("新的规则包同意后即可选用，不改一行程序")
    void a_new_pack_is_rows_alone() {
        var somewhere = new Jurisdiction("somewhere-2027", "1");
        var table =
                text().replace("\"zhejiang-2019\"", "\"somewhere-2027\"").replace("<text>10</text>", "<text>12</text>");

        assertThat(packs.takeOver(bytes(onlyZhejiang(table)), "试用", "admin", null))
                .isPresent();

        assertThat(packs.known()).contains(somewhere);
        assertThat(packs.rule(somewhere, CaseKind.SPECIAL_SUPERVISION, StatutoryClock.DEFENCE)
                        .granted()
                        .orElseThrow()
                        .length())
                .isEqualTo(12);
    }

    @Test
    @DisplayName("已有案件适用的规则包不得改动，应另立新的版本")
    void a_pack_in_use_stays() {
        story.openUnder("zhejiang-2019", CaseKind.SPECIAL_SUPERVISION);

        assertThat(problemsOf(text().replace("<text>10</text>", "<text>11</text>")))
                .anySatisfy(problem -> assertThat(problem).contains("zhejiang-2019 1", "已有案件适用", "新的版本（如 2）"));
    }

    @Test
    @DisplayName("缺少一个期限的，不启用，并说明缺什么")
    void a_missing_clock_is_named() {
        var table = text().replaceFirst("(?s)<rule id=\"shanghai-2020-1-defence\">.*?</rule>", "");

        assertThat(problemsOf(table))
                .anySatisfy(problem -> assertThat(problem).contains("shanghai-2020 1", "缺少时钟“申辩”"));
        assertThat(packs.editions()).isEmpty();
    }

    @Test
    @DisplayName("签收没有长度的，不启用：送达以前由它提醒")
    void signing_needs_a_length() {
        var table = text().replaceFirst("(shanghai-2020-1-receipt-length\"><text>)3", "$1")
                .replaceFirst("(shanghai-2020-1-receipt-unit\"><text>)\"CALENDAR_DAYS\"", "$1");

        assertThat(problemsOf(table))
                .anySatisfy(problem -> assertThat(problem).contains("shanghai-2020 1", "“签收”须有长度"));
        assertThat(packs.editions()).isEmpty();
    }

    @Test
    @DisplayName("同一期限有两行的，互相矛盾，不启用")
    void a_contradiction_is_named() {
        var row = Pattern.compile("(?s)<rule id=\"shanghai-2020-1-defence\">.*?</rule>")
                .matcher(text());
        assertThat(row.find()).isTrue();
        var again =
                row.group().replace("shanghai-2020-1-defence", "again").replace("<text>10</text>", "<text>9</text>");
        var doubled = text().replace(row.group(), row.group() + again);

        assertThat(problemsOf(doubled))
                .anySatisfy(problem -> assertThat(problem).contains("申辩", "互相矛盾"));
    }

    @Test
    @DisplayName("异议途径与期限矛盾的，不启用")
    void the_way_of_an_objection_must_fit_its_periods() {
        var table = text().replaceFirst(
                        "(?s)(<rule id=\"zhejiang-2019-1-objection-path\">.*?)\"HIGHER_OFFICE\"", "$1\"SAME_OFFICE\"");

        assertThat(problemsOf(table)).anySatisfy(problem -> assertThat(problem).contains("异议途径（SAME_OFFICE）与期限矛盾"));
    }

    @Test
    @DisplayName("单元格中的表达式、其他语言、不认识的时钟，一律拒绝")
    void nothing_but_plain_values() {
        assertThat(problemsOf(text().replaceFirst("\"督导室\"", "java.lang.Runtime.getRuntime()")))
                .anySatisfy(problem -> assertThat(problem).contains("不是固定的值"));
        assertThat(problemsOf(text().replaceFirst("\"DEFENCE\"", "\"DEFENSE\"")))
                .anySatisfy(problem -> assertThat(problem).contains("没有名为“DEFENSE”的时钟"));
        assertThat(problemsOf(text().replaceFirst("<inputEntry ", "<inputEntry expressionLanguage=\"groovy\" ")))
                .isNotEmpty();
    }

    @Test
    @DisplayName("不是决策表的文件，说明怎么办")
    void a_file_that_is_no_table() {
        assertThat(problemsOf("督导")).singleElement().asString().contains("不是可读的 DMN 决策表", "下载现行规则表");
        assertThat(problemsOf("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))
                .singleElement()
                .asString()
                .contains("不是可读的 DMN 决策表");
    }

    @Test
    @DisplayName("新的版本从原来的各行起草：行数相同，只有版本不同，可以通过检查")
    void the_next_version_begins_with_the_same_rows() {
        var zhejiang = new Jurisdiction("zhejiang-2019", "1");
        var next = packs.textWithNextOf(zhejiang);

        assertThat(packs.problems(next)).isEmpty();
        assertThat(packs.in(next)).contains(zhejiang, new Jurisdiction("zhejiang-2019", "2"));
        assertThat(packs.takeOver(next, "试用", "admin", null)).isPresent();
        assertThat(packs.rules(new Jurisdiction("zhejiang-2019", "2"), CaseKind.SPECIAL_SUPERVISION))
                .isEqualTo(packs.rules(zhejiang, CaseKind.SPECIAL_SUPERVISION));
    }

    private List<String> problemsOf(String table) {
        var problems = packs.problems(bytes(table));
        if (!problems.isEmpty()) {
            assertThat(packs.takeOver(bytes(table), "试用", "admin", null)).isEmpty();
        }
        return problems;
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }

    private String text() {
        return new String(packs.text(), StandardCharsets.UTF_8);
    }

    private static String onlyZhejiang(String table) {
        return table.replaceAll("(?s)\\s*<rule id=\"(?!zhejiang-2019)[^\"]*\">.*?</rule>", "");
    }
}
