package dudao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.cases.CaseKind;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DudaoTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("填写有误的表单")
class BadInputTests {

    @Autowired
    Story story;

    @Autowired
    Documents documents;

    private Story.Told notice() {
        return story.open(CaseKind.SPECIAL_SUPERVISION, false).until("prepare-notice");
    }

    private static Map<String, Object> without(String field) {
        var fields = new HashMap<String, Object>();
        fields.put(field, null);
        return fields;
    }

    @Test
    @DisplayName("漏填的栏目用表单上的名称指出")
    void a_missing_field_is_named_by_its_label() {
        assertThat(notice().refused("county.staff1", "prepare-notice", without("requirements")))
                .contains("“要求和材料清单”不能为空");
    }

    @Test
    @DisplayName("几处有误，一次全部指出")
    void all_mistakes_are_named_at_once() {
        assertThat(notice().refused("county.staff1", "prepare-notice", Map.of("requirements", " ", "contact", "")))
                .contains("“要求和材料清单”不能为空", "“联系人和电话”不能为空");
    }

    @Test
    @DisplayName("太长的内容不保存")
    void what_is_too_long_is_refused() {
        assertThat(notice().refused("county.staff1", "prepare-notice", Map.of("requirements", "长".repeat(4001))))
                .contains("“要求和材料清单”不能超过4000个字");
    }

    @Test
    @DisplayName("数字栏填了文字")
    void a_word_is_no_number() {
        assertThat(notice().refused("county.staff1", "prepare-notice", Map.of("selfAssessmentDays", "十五")))
                .contains("“自评报送时限（日，自送达起算）”", "格式不对");
    }

    @Test
    @DisplayName("日期不存在")
    void a_day_must_exist() {
        assertThat(notice().refused("county.staff1", "prepare-notice", Map.of("startsOn", "2026-02-30")))
                .contains("“督导开始日期”", "格式不对");
    }

    @Test
    @DisplayName("拒绝办理、填写有误在日志里各是一行，不是故障")
    void a_refusal_is_no_failure(CapturedOutput output) {
        var told = notice();
        told.refused("county.staff1", "prepare-notice", without("requirements"));
        told.until("confirm-service").refused("s014.head", "confirm-service", Map.of("receivedOn", "2027-11-23"));

        assertThat(output.getOut()).contains("Filled in wrongly: ", "Refused: document.served-in-future (");
        assertThat(output.getOut()).doesNotContain("ENGINE-16004");
    }

    @Test
    @DisplayName("选项不在列表中")
    void a_choice_must_be_offered() {
        var plan = story.plan(2026);
        assertThat(plan.refused(
                        "county.staff1",
                        "draft-plan",
                        Map.of(
                                "programmes",
                                List.of(Map.of("kind", "PICNIC", "purpose", "春游", "units", List.of("S014"))))))
                .contains("第1项", "“督导类型”", "格式不对");
    }

    @Test
    @DisplayName("名录中没有的单位")
    void a_unit_must_be_on_the_roster() {
        var plan = story.plan(2026);
        assertThat(plan.refused(
                        "county.staff1",
                        "draft-plan",
                        Map.of(
                                "programmes",
                                List.of(Map.of(
                                        "kind", "COMPREHENSIVE_SUPERVISION",
                                        "purpose", "综合督导",
                                        "units", List.of("S999"))))))
                .contains("S999");
    }

    @Test
    @DisplayName("表单上没有的栏目")
    void an_unknown_field_is_refused() {
        assertThat(notice().refused("county.staff1", "prepare-notice", Map.of("evil", true)))
                .contains("evil");
    }

    @Test
    @DisplayName("送达日期早于制发或者在将来")
    void a_service_has_a_possible_date() {
        var supervision = notice().until("confirm-service");
        assertThat(supervision.refused("s014.head", "confirm-service", Map.of("receivedOn", "2026-11-01")))
                .contains("早于文书的成文日期");
        assertThat(supervision.refused("s014.head", "confirm-service", Map.of("receivedOn", "2027-01-01")))
                .contains("还没有到");
        assertThat(documents.isServed(supervision.number(), DocumentKind.NOTICE))
                .isFalse();
    }

    @Test
    @DisplayName("退回必须写明理由")
    void a_no_needs_a_reason() {
        assertThat(notice().until("sign-notice").refused("county.head", "sign-notice", Map.of("verdict", "RETURNED")))
                .contains("请填写理由");
    }
}
