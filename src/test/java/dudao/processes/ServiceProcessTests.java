package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.document.Consents;
import dudao.document.DocumentKind;
import dudao.identity.BodyCode;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DudaoTest
@DisplayName("送达")
class ServiceProcessTests extends ProcessTests {

    @Autowired
    private Consents consents;

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
        supervision.does("record-service", Map.of("mode", "BY_POST", "recipient", "门卫 李某"));

        assertThat(service(supervision)).isEqualTo("BY_POST 2026-11-27 门卫 李某");
        assertThat(supervision.passed()).contains("receipt-expired", "document-served");
        awaits(supervision, "file-self-assessment").until("2026-12-14");
    }

    @Test
    @DisplayName("公告送达自公告之日起满三十日才视为送达，其间期限不起算、程序等待")
    void a_public_notice_takes_effect_after_thirty_days() {
        var supervision = special().until("confirm-service").on("2026-11-27");
        supervision.does("record-service", Map.of("mode", "PUBLIC_NOTICE", "recipient", "县人民政府门户网站"));

        assertThat(service(supervision)).startsWith("PUBLIC_NOTICE 2026-12-27");
        assertThat(isServed(supervision, DocumentKind.NOTICE)).isFalse();
        assertThat(supervision.waitsFor()).isEmpty();
        supervision.on("2026-12-27");

        assertThat(isServed(supervision, DocumentKind.NOTICE)).isTrue();
        assertThat(supervision.passed()).contains("notice-run-out");
        awaits(supervision, "file-self-assessment").until("2027-01-11");
    }

    @Test
    @DisplayName("单位同意电子送达的，到达收件箱之日即为送达，不等签收；督导通知书仍须签收")
    void arrival_in_the_inbox_counts_where_the_unit_agreed() {
        consents.give(new BodyCode("S014"));
        try {
            var supervision = specialWithoutSelfAssessment().until("confirm-service");
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
    @DisplayName("单位没有同意的，不能电子送达")
    void nothing_is_served_electronically_without_consent() {
        assertThat(special()
                        .until("confirm-service")
                        .on("2026-11-27")
                        .refused("county.staff1", "record-service", Map.of("mode", "ELECTRONIC")))
                .contains("没有同意电子送达", "《民事诉讼法》第九十条");
    }

    @Test
    @DisplayName("送达日期在将来的，不予记录")
    void nothing_is_served_tomorrow() {
        assertThat(special()
                        .until("confirm-service")
                        .on("2026-11-27")
                        .refused("county.staff1", "record-service", Map.of("servedOn", "2026-11-28")))
                .contains("还没有到");
    }

    private String service(Story.Told supervision) {
        return fact(supervision, """
                select s.mode || ' ' || s.effective_on || ' ' || s.recipient from service_record s
                join document on number = document_number
                """);
    }
}
