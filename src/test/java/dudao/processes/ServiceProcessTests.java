package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.document.DocumentKind;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DudaoTest
@DisplayName("送达")
class ServiceProcessTests extends ProcessTests {

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

    private String service(Story.Told supervision) {
        return fact(supervision, """
                select s.mode || ' ' || s.effective_on || ' ' || s.recipient from service_record s
                join document on number = document_number
                """);
    }
}
