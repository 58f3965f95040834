package dudao.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import dudao.DudaoTest;
import dudao.Pages;
import dudao.Story;
import dudao.cases.CaseKind;
import dudao.deadline.DeadlineChange;
import dudao.deadline.Deadlines;
import dudao.deadline.Ledger;
import dudao.deadline.StatutoryClock;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.annotation.Transactional;

/** Everything here is rolled back: a year that was loaded cannot be unloaded. */
@DudaoTest
@Transactional
@DisplayName("休假安排公布以后重新计算")
class RecountTests {

    @Autowired
    Pages pages;

    @Autowired
    Story story;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("没有届满的期限移动：原日期留存，任务、定时器同时移动；不受影响的不动")
    void what_runs_moves_and_what_stays_stays() throws Exception {
        var told = story.open("2026-12-21", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                .until("defend");
        assertThat(told.task("defend").getDueDate().toInstant()).isEqualTo(Instant.parse("2026-12-31T15:59:59Z"));

        load();

        var defence = deadlines.running(told.number(), StatutoryClock.DEFENCE, "");
        assertThat(defence.lastDay()).isEqualTo(LocalDate.parse("2027-01-04"));
        assertThat(defence.isProvisional()).isFalse();
        assertThat(told.task("defend").getDueDate().toInstant()).isEqualTo(Instant.parse("2027-01-04T15:59:59Z"));
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(told.task("defend").getProcessInstanceId())
                        .list())
                .singleElement()
                .satisfies(timer ->
                        assertThat(timer.getDuedate().toInstant()).isEqualTo(Instant.parse("2027-01-04T16:00:00Z")));
        assertThat(ledger.of(told.number()))
                .filteredOn(entry -> entry.clock() == StatutoryClock.DEFENCE)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.change()).isEqualTo(DeadlineChange.RECOUNTED);
                    assertThat(entry.before()).contains(LocalDate.parse("2026-12-31"));
                    assertThat(entry.after()).contains(LocalDate.parse("2027-01-04"));
                    assertThat(entry.reason()).contains("2026年休假安排");
                });
        assertThat(deadlines.running(told.number(), StatutoryClock.RESULT, "").lastDay())
                .isEqualTo(LocalDate.parse("2027-01-20"));
        assertThat(told.early("2027-01-04").waitsFor()).containsExactly("defend");
    }

    @Test
    @DisplayName("单位和督导室都被告知")
    void both_parties_are_told() throws Exception {
        var told = story.open("2026-12-21", CaseKind.SPECIAL_SUPERVISION, false, "S014")
                .until("defend");

        load();

        assertThat(jdbc.sql(
                                "select distinct recipient from reminder_message join reminder_occasion o on o.id = occasion where case_number = ? and clock = 'DEFENCE'")
                        .param(told.number().value())
                        .query(String.class)
                        .list())
                .contains("unit-head_S014", "office-staff_C");
    }

    private void load() throws Exception {
        pages.web()
                .perform(multipart("/calendar")
                        .file(new MockMultipartFile(
                                "file", "2027.csv", "text/csv", Calendars.ASSUMED_2027.getBytes(UTF_8)))
                        .param("year", "2027")
                        .param("title", "国务院办公厅关于2027年部分节假日安排的通知")
                        .param("link", "https://www.gov.cn/2027")
                        .with(csrf())
                        .with(pages.by("admin")))
                .andExpect(redirectedUrl("/calendar/2027"));
    }
}
