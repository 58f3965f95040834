package dudao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dudao.DudaoTest;
import dudao.Pages;
import dudao.Story;
import dudao.cases.CaseKind;
import dudao.deadline.Ledger;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** 2027 has no notice yet: whoever reads a date in it reads that it may move. */
@DudaoTest
@Transactional
@DisplayName("跨入没有放假安排的年度：凡见到日期之处，都写明暂定")
class ProvisionalDatesTests {

    private static final String PROVISIONAL = "（暂定：该年放假安排尚未公布）";

    @Autowired
    Pages pages;

    @Autowired
    Story story;

    @Autowired
    FormService forms;

    @Autowired
    Ledger ledger;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("表单：单位读到的最后一日；督导室的任务，表单上方")
    void forms_say_so() {
        var told = opened().until("defend");
        assertThat(shown(told, "s014.head", "defend"))
                .containsEntry("lastDay", "2027年1月7日" + PROVISIONAL)
                .containsEntry("provisionalDue", "2027年1月7日" + PROVISIONAL);

        told.until("decide-result");
        assertThat(shown(told, "county.head", "decide-result"))
                .containsEntry("provisionalDue", "2027年1月27日" + PROVISIONAL);
    }

    @Test
    @DisplayName("已有放假安排的日期，不说暂定")
    void a_day_of_this_year_is_certain() {
        var told = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                .until("defend");

        assertThat(shown(told, "s014.head", "defend"))
                .containsEntry("lastDay", "2026年12月3日")
                .doesNotContainKey("provisionalDue");
    }

    @Test
    @DisplayName("文书：补正通知书、不予受理通知书")
    void documents_say_so() {
        var told = opened().until("request-review").does("request-review");
        told.does("admit-review", Map.of("admission", "SUPPLEMENT", "reasons", "缺少加固合同。"));

        assertThat(documents
                        .latest(told.number(), DocumentKind.SUPPLEMENT_NOTICE)
                        .orElseThrow()
                        .body())
                .contains("最后一日为2027年1月4日" + PROVISIONAL);
    }

    @Test
    @DisplayName("告知双方的消息：延长到2027年的")
    void messages_say_so() {
        var told = opened().until("defend");
        story.signIn("county.head");
        ledger.extend(told.number(), StatutoryClock.DEFENCE, "", 5, "材料较多");
        story.signOut();

        assertThat(jdbc.sql("select text from reminder_message m join reminder_occasion o on o.id = m.occasion"
                                + " where case_number = ? and clock = 'DEFENCE'")
                        .param(told.number().value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("改为2027年1月12日（该年度休假安排尚未公布，日期为暂定）"));
    }

    @Test
    @DisplayName("页面：首页、案卷、期限、历史、为什么是这一天，以及导出的表格")
    void pages_say_so() throws Exception {
        var number = opened().until("defend").number();

        for (var address : new String[] {
            "/",
            "/cases/" + number,
            "/cases/" + number + "/history?day=2026-12-28",
            "/cases/" + number + "/deadlines/DEFENCE",
            "/deadlines?provisional=true",
            "/deadlines/export?provisional=true"
        }) {
            assertThat(page("s014.head", address)).as(address).contains("暂定");
        }
    }

    private Story.Told opened() {
        return story.open("2026-12-28", CaseKind.SPECIAL_SUPERVISION, false, "S014");
    }

    private Map<String, Object> shown(Story.Told told, String login, String task) {
        story.signIn(login);
        try {
            return forms.getTaskFormVariables(told.task(task).getId());
        } finally {
            story.signOut();
        }
    }

    private String page(String login, String address) throws Exception {
        return pages.web()
                .perform(get(address).with(pages.by(login)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
