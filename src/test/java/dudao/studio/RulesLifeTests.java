package dudao.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.StatutoryClock;
import dudao.law.Jurisdiction;
import dudao.workflow.RulePacks;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("规则表的启用")
class RulesLifeTests {

    private static final Jurisdiction FIRST = new Jurisdiction("zhejiang-2019", "1");
    private static final Jurisdiction SECOND = new Jurisdiction("zhejiang-2019", "2");

    @LocalServerPort
    int port;

    @Autowired
    RulePacks packs;

    @Autowired
    Cases cases;

    @Autowired
    Story story;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Visitor administrator;
    private Visitor head;

    @BeforeEach
    void two_people() {
        clock.moveTo(LocalDate.parse("2026-11-23"));
        administrator = Visitor.signedIn(port, "admin");
        head = Visitor.signedIn(port, "province.head");
    }

    @AfterEach
    void gone() {
        jdbc.sql("delete from workflow_rule_table").update();
        jdbc.sql("delete from cases_jurisdiction where office = 'C'").update();
        jdbc.sql("delete from studio_working_change").update();
        jdbc.sql("delete from studio_working_draft").update();
        packs.known();
    }

    /** The second version of the pack, in which the defence takes seven days, awaits its approval. */
    private String handedIn() {
        var draft = path(administrator.submit("/studio/edit", Map.of("rules", "true", "pack", "zhejiang-2019 1")));
        var text = administrator.get(draft + "/text").body();
        administrator.call("PUT", draft + "/text?version=1", withShorterDefence(text));
        assertThat(administrator
                        .get("/studio/compare?work=" + draft.replaceFirst(".*/", ""))
                        .body())
                .contains("期限由“10日”改为“7日”");
        return path(administrator.submit(draft + "/hand-in", Map.of("version", "2", "note", "条例修订，缩短申辩期限")));
    }

    private static String withShorterDefence(String table) {
        return Stream.of(table.split("(?<=</rule>)"))
                .map(row ->
                        Stream.of("\"zhejiang-2019\"", "\"2\"", "\"DEFENCE\"").allMatch(row::contains)
                                ? row.replaceFirst("<text>10</text>", "<text>7</text>")
                                : row)
                .collect(Collectors.joining());
    }

    private static String path(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Visitor.location(answer).replaceFirst("^https?://[^/]+", "");
    }

    private static Map<String, String> forCounty(String from) {
        return Map.of("agreed", "true", "pack", "zhejiang-2019 2", "offices", "C", "from", from);
    }

    private int defence(CaseNumber number) {
        return packs.rule(cases.file(number).jurisdiction(), CaseKind.SPECIAL_SUPERVISION, StatutoryClock.DEFENCE)
                .granted()
                .orElseThrow()
                .length();
    }

    @Test
    @DisplayName("提交后不启用；另一人看到逐行的差别，同意以后所选机构的新案件适用，进行中的案件不变")
    void two_people_put_a_new_version_in_force() {
        var running =
                story.openUnder("zhejiang-2019", CaseKind.SPECIAL_SUPERVISION).number();
        var draft = handedIn();

        assertThat(packs.known()).doesNotContain(SECOND);
        assertThat(administrator.get(draft).body()).contains("等待审批").doesNotContain("同意，启用");
        assertThat(administrator
                        .submit(draft + "/rules", forCounty("2026-11-23"))
                        .body())
                .contains("提交草稿的人不能审批");
        assertThat(head.get(draft).body())
                .contains("新增规则包“浙江省教育督导条例（2019年）”第2版，与第1版相比：", "申辩）：期限由“10日”改为“7日”。", "第2版（新）");

        assertThat(head.submit(draft + "/rules", forCounty("2026-11-23")).body())
                .contains("已启用，所选机构自所填日期起立案的案件适用", "浙江省教育督导条例（2019年）第2版");
        var opened = story.open(CaseKind.SPECIAL_SUPERVISION, false).number();
        assertThat(cases.file(opened).jurisdiction()).isEqualTo(SECOND);
        assertThat(defence(opened)).isEqualTo(7);
        assertThat(cases.file(running).jurisdiction()).isEqualTo(FIRST);
        assertThat(defence(running)).isEqualTo(10);
        assertThat(administrator.get("/rules").body()).contains("条例修订，缩短申辩期限", draft);
    }

    @Test
    @DisplayName("不归他决定的、过期的、只选一半的、已被另一份取代的，都不启用，并说明怎么办")
    void what_keeps_a_table_from_counting() {
        var draft = handedIn();
        var other = handedIn();
        var county = Visitor.signedIn(port, "county.head");

        assertThat(county.get(draft).body()).contains("与第1版相比").doesNotContain("同意，启用");
        assertThat(county.submit(draft + "/rules", Map.of("agreed", "true")).body())
                .contains("最上一级督导室的主任审批");
        assertThat(head.submit(draft + "/decision", Map.of("agreed", "true")).statusCode())
                .isEqualTo(400);
        assertThat(head.submit(draft + "/rules", forCounty("2026-11-20")).body())
                .contains("2026-11-20");
        assertThat(head.submit(draft + "/rules", Map.of("agreed", "true", "pack", "zhejiang-2019 2"))
                        .body())
                .contains("请同时选定规则包和适用它的机构");
        assertThat(packs.known()).doesNotContain(SECOND);

        assertThat(head.submit(draft + "/rules", Map.of("agreed", "true")).body())
                .contains("没有机构改变所适用的规则");
        assertThat(packs.known()).contains(SECOND);
        assertThat(head.submit(other + "/rules", Map.of("agreed", "true")).body())
                .contains("另一份规则表已经启用");
        assertThat(head.submit(other + "/rules", Map.of("agreed", "false", "reasons", "重复提交"))
                        .body())
                .contains("未同意", "重复提交");
    }
}
