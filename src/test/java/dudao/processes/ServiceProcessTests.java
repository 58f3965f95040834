package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.document.Consents;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.identity.BodyCode;
import dudao.workflow.Procedures;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DudaoTest
@DisplayName("送达")
class ServiceProcessTests extends ProcessTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Consents consents;

    @Autowired
    private Documents documents;

    @Autowired
    private Procedures procedures;

    @Test
    @DisplayName("单位签收即为送达，联络员也可以签收")
    void the_unit_signs() {
        var supervision = special().until("confirm-service");
        awaits(supervision, "confirm-service", "NOTICE").of(UNIT).until("2026-11-26");
        assertThat(isServed(supervision, DocumentKind.NOTICE)).isFalse();
        supervision.on("2026-11-25").doneBy("s014.liaison", "confirm-service");

        assertThat(isServed(supervision, DocumentKind.NOTICE)).isTrue();
        assertThat(service(supervision)).startsWith("BY_HAND 2026-11-25");
        assertThat(recorded(supervision, "confirm-service").actor()).contains("s014.liaison");
        assertThat(supervision.passed()).doesNotContain("record-service");
        awaits(supervision, "file-self-assessment").until("2026-12-10");
    }

    @Test
    @DisplayName("签收期最后一日仍由单位签收")
    void the_last_day_is_the_units() {
        var supervision = special().until("confirm-service").on("2026-11-26");

        assertThat(supervision.waitsFor()).containsExactly("confirm-service");
    }

    @Test
    @DisplayName("期满未签收的，由督导室以其他方式送达，期限自该日起算并顺延到工作日")
    void the_office_serves_in_another_way() {
        var supervision = special().until("confirm-service").on("2026-11-27");
        awaits(supervision, "record-service", "NOTICE").of(OFFICE_STAFF).withoutTerm();
        assertThat(supervision.waitsFor()).doesNotContain("confirm-service");
        supervision.does(
                "record-service", Map.of("mode", "BY_POST", "recipient", "门卫 李某", "recipientRole", "RECEIVER"));

        assertThat(service(supervision)).isEqualTo("BY_POST 2026-11-27 门卫 李某 RECEIVER");
        assertThat(proof(supervision)).startsWith("送达：清教督〔2026〕");
        assertThat(supervision.passed()).contains("receipt-expired", "document-served");
        awaits(supervision, "file-self-assessment").until("2026-12-14");
    }

    @Test
    @DisplayName("公告送达自公告之日起满三十日才视为送达，其间期限不起算、程序等待")
    void a_public_notice_takes_effect_after_thirty_days() {
        var supervision = special().until("confirm-service").on("2026-11-27");
        supervision.does("record-service", Map.of("mode", "PUBLIC_NOTICE", "recipient", "县人民政府门户网站"));

        assertThat(service(supervision)).isEqualTo("PUBLIC_NOTICE 2026-12-27 县人民政府门户网站 PUBLIC");
        assertThat(isServed(supervision, DocumentKind.NOTICE)).isFalse();
        assertThat(supervision.waitsFor()).isEmpty();
        var page = "/cases/" + supervision.number().value().replace("督", "%E7%9D%A3");
        assertThat(Visitor.signedIn(port, "county.staff1").get(page).body())
                .contains("公告于县人民政府门户网站", "公告期间，届时才视为送达", "公告期间，尚未起算");
        assertThat(Visitor.signedIn(port, "county.staff1")
                        .get("/deadlines?clock=SELF_ASSESSMENT")
                        .body())
                .contains("公告期间，尚未起算");
        supervision.on("2026-12-27");

        assertThat(isServed(supervision, DocumentKind.NOTICE)).isTrue();
        assertThat(supervision.passed()).contains("notice-run-out");
        awaits(supervision, "file-self-assessment").until("2027-01-11");
    }

    @Test
    @DisplayName("单位同意电子送达的，到达收件箱之日即为送达，不等签收；督导通知书仍须签收")
    void arrival_in_the_inbox_counts_where_the_unit_agreed() {
        var supervision = specialWithoutSelfAssessment().until("confirm-service");
        consents.give(new BodyCode("S014"));
        try {
            awaits(supervision, "confirm-service", "NOTICE").of(UNIT);
            supervision.until("defend");

            assertThat(isServed(supervision, DocumentKind.PRELIMINARY_OPINION)).isTrue();
            assertThat(supervision.record()).contains("served-electronically");
            awaits(supervision, "defend").until("2026-12-03");
        } finally {
            consents.withdraw(new BodyCode("S014"));
        }
    }

    @Test
    @DisplayName("没有证明、签收人身份不明、日期不可能、送达时单位没有同意电子送达的，不予记录并说明依据；其余方式各记其实")
    void what_cannot_be_true_is_not_recorded() {
        var supervision = special().until("confirm-service").on("2026-11-27");
        var task = supervision.task("record-service");
        story.claim(task.getId(), "county.staff1");
        story.signIn("s014.head");
        supervision.handsIn("送达：" + documents.of(supervision.number()).get(0).number());
        story.signOut();
        assertThat(story.handsIn("county.staff1", task.getId(), supervision.filledIn(task, Map.of())))
                .contains("留置送达须有证明", "《民事诉讼法》第八十九条");
        var byHand = new HashMap<String, String>(Map.of("mode", "BY_HAND"));
        byHand.put("recipientRole", null);
        assertThat(supervision.refused("county.staff1", "record-service", byHand))
                .contains("请选择签收人身份");
        assertThat(supervision.refused("county.staff1", "record-service", Map.of("servedOn", "2026-11-28")))
                .contains("还没有到");
        assertThat(supervision.refused("county.staff1", "record-service", Map.of("servedOn", "2026-11-20")))
                .contains("早于文书的成文日期");
        consents.give(new BodyCode("S014"));
        try {
            assertThat(supervision.refused(
                            "county.staff1", "record-service", Map.of("mode", "ELECTRONIC", "servedOn", "2026-11-26")))
                    .contains("2026年11月26日 没有同意电子送达", "《民事诉讼法》第九十条");
        } finally {
            consents.withdraw(new BodyCode("S014"));
        }
        supervision.does(
                "record-service",
                Map.of("mode", "ENTRUSTED", "recipient", "段杰鹏", "recipientRole", "LEGAL_REPRESENTATIVE"));

        assertThat(service(supervision)).isEqualTo("ENTRUSTED 2026-11-27 段杰鹏 LEGAL_REPRESENTATIVE");
    }

    @Test
    @DisplayName("公告期间单位当面签收的，更正后自签收之日起算，不再等公告期满")
    void whoever_signs_while_the_notice_runs_need_not_wait_for_its_end() {
        var supervision =
                specialWithoutSelfAssessment().until("confirm-service").on("2026-11-27");
        supervision.does("record-service", Map.of("mode", "PUBLIC_NOTICE", "recipient", "县人民政府门户网站"));
        supervision.on("2026-12-03");
        assertThat(supervision.waitsFor()).isEmpty();
        procedures.begin("service-correction", supervision.number(), "");
        var notice = documents.of(supervision.number()).get(0).number();
        supervision
                .does("correct-service", Map.of("mode", "BY_HAND", "document", notice))
                .does("approve-correction")
                .on("2026-12-03");

        assertThat(isServed(supervision, DocumentKind.NOTICE)).isTrue();
        assertThat(supervision.passed()).contains("notice-run-out");
        assertThat(supervision.waitsFor()).contains("inspect-on-site");
    }

    private String service(Story.Told supervision) {
        return fact(supervision, """
                select s.mode || ' ' || s.effective_on || ' ' || s.recipient
                || case when s.mode = 'BY_HAND' then '' else ' ' || s.recipient_role end
                from service_record s join document on number = document_number
                """);
    }

    /** What the exhibit by which the service is proven was handed in about. */
    private String proof(Story.Told supervision) {
        return jdbc.sql("""
                        select e.subject from service_record s join document d on d.number = s.document_number
                        join evidence_exhibit e on e.id = s.exhibit::bigint where d.case_number = ?
                        """)
                .param(supervision.number().value())
                .query(String.class)
                .single();
    }
}
