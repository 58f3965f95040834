package dudao.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.cases.CaseKind;
import dudao.identity.Directory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("真实办理的案件的评查")
class QuestionsOfRealCasesTests {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Look look;

    @Autowired
    Leads leads;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("从留痕和案卷中找到：周六签发、没有凭证的留置送达、过了多日才记的送达日期")
    void from_a_real_case() {
        var number = story.open("2026-11-28", CaseKind.SPECIAL_SUPERVISION, false, "S019")
                .until("confirm-service")
                .on("2026-12-16")
                .does("record-service", Map.of("servedOn", "2026-11-30"))
                .number()
                .value();
        // As it was recorded before a proof was demanded.
        jdbc.sql(
                        "update service_record set exhibit = null where document_number in (select number from document where case_number = ?)")
                .param(number)
                .update();
        look.look();

        assertThat(found(number, Question.UNUSUAL_HOURS))
                .extracting(Lead::topic, Lead::subject, Lead::actor)
                .contains(tuple("rest-day", "sign-notice", "county.head"));
        assertThat(found(number, Question.SERVICES_WITHOUT_PROOF))
                .extracting(Lead::topic)
                .containsExactly("LEFT_AT_PREMISES");
        assertThat(found(number, Question.BACK_DATED)).extracting(Lead::measure).containsExactly(16L);
    }

    @Test
    @DisplayName("审计员看评查、下载评查结果都留痕")
    void looking_is_told() {
        var auditor = Visitor.signedIn(port, "auditor");
        auditor.get("/questions/objections");
        auditor.get("/questions/objections/export");
        Visitor.signedIn(port, "county.staff1").get("/questions/objections");

        assertThat(jdbc.sql(
                                "select body from audit_event where chain like '日%' and body like '%/questions/objections%'")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(body -> body.contains("\"by\":\"auditor\""))
                .anyMatch(body -> body.contains("case-looked-at"))
                .anyMatch(body -> body.contains("downloaded"));
    }

    @Test
    @DisplayName("两个节点同时核查：没有重复，没有遗漏")
    void two_nodes_at_once() throws Exception {
        story.open("2026-11-28", CaseKind.SPECIAL_SUPERVISION, false, "S019").until("confirm-service");
        look.look();
        var before = everything();
        jdbc.sql("delete from question_read where chain in (select case_number from cases_file where unit = 'S019')")
                .update();
        var nodes = Executors.newFixedThreadPool(2);
        try {
            for (var node : nodes.invokeAll(List.of(Executors.callable(look::look), Executors.callable(look::look)))) {
                node.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(everything()).isNotEmpty().isEqualTo(before);
    }

    private List<String> everything() {
        return jdbc.sql("""
                        select concat_ws(' ', question, chain, at, topic, subject, actor, detail, measure)
                        from question_lead where chain in (select case_number from cases_file where unit = 'S019') order by 1
                        """).query(String.class).list();
    }

    private List<Lead> found(String number, Question question) {
        var head = directory.person("county.head").orElseThrow();
        return leads.list(head, new Asked(question.key(), "", "", 0), 0, 100_000).stream()
                .filter(lead -> lead.caseNumber().equals(number))
                .toList();
    }
}
