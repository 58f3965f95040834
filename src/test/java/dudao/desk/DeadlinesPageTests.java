package dudao.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dudao.DudaoTest;
import dudao.Pages;
import dudao.calendar.MovableClock;
import dudao.cases.CaseAccess;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.Deadlines;
import dudao.deadline.Ledger;
import dudao.deadline.OpenTerm;
import dudao.deadline.OpenTerms;
import dudao.deadline.StatutoryClock;
import dudao.deadline.TermFilter;
import dudao.deadline.TermState;
import dudao.document.Delivery;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.document.RecipientRole;
import dudao.document.ServiceMode;
import dudao.identity.Directory;
import dudao.identity.Person;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** On Monday 2026-11-23, about a school of which no other test opens a case. */
@DudaoTest
@Transactional
@DisplayName("期限一览")
class DeadlinesPageTests {

    private static final String SCHOOL = "S016";

    @Autowired
    Pages pages;

    @Autowired
    Directory directory;

    @Autowired
    Documents documents;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    OpenTerms terms;

    @Autowired
    CaseAccess access;

    @Autowired
    Cases cases;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    MockMvc web;
    int opened;

    @BeforeEach
    void begin() {
        clock.moveTo(LocalDate.parse("2026-11-23"));
        web = pages.web();
    }

    @Nested
    @DisplayName("按缓急排列")
    class By_urgency {

        /** Friday is the fourth working day from Monday, Thursday the third. */
        @ParameterizedTest
        @CsvSource({
            "2026-11-20,OVERDUE",
            "2026-11-23,SOON",
            "2026-11-26,SOON",
            "2026-11-27,LATER",
        })
        void by_working_days(LocalDate lastDay, TermState state) {
            runs(open(), "DEFENCE", lastDay);

            assertThat(ofSchool()).singleElement().returns(state, OpenTerm::state);
            assertThat(count("s016.head", TermFilter.ALL)).containsEntry(state, 1);
        }

        /** Friday's three working days reach over a weekend. */
        @Test
        void a_weekend_is_no_working_time() {
            clock.moveTo(LocalDate.parse("2026-11-27"));
            runs(open(), "DEFENCE", LocalDate.parse("2026-12-02"));

            assertThat(ofSchool()).singleElement().returns(TermState.SOON, OpenTerm::state);
        }

        @Test
        void what_stands_still_comes_after_what_runs_and_what_waits_for_a_document_last() throws Exception {
            var unserved = open();
            documents.issue(unserved, DocumentKind.PRELIMINARY_OPINION, OPINION);
            clock.moveTo(LocalDate.parse("2026-11-24"));
            var suspended = open();
            runs(suspended, "RESULT", LocalDate.parse("2026-12-20"));
            ledger.suspend(suspended, StatutoryClock.RESULT, "", "等待鉴定");
            runs(open(), "RECTIFICATION", LocalDate.parse("2026-12-01"));
            runs(open(), "DEFENCE", LocalDate.parse("2026-11-02"));

            assertThat(ofSchool())
                    .extracting(OpenTerm::state)
                    .containsExactly(
                            TermState.OVERDUE, TermState.SOON, TermState.LATER, TermState.SUSPENDED, TermState.UNSERVED)
                    .isSorted();
            show("s016.head", "")
                    .andExpect(content().string(containsString("已逾期22日")))
                    .andExpect(content().string(containsString("自2026年11月24日起中止")))
                    .andExpect(content().string(containsString("申辩（初步督导意见）")))
                    .andExpect(content().string(containsString("未送达，尚未起算")))
                    .andExpect(content().string(containsString("共5项")));
        }

        @Test
        void what_is_closed_is_not_there() {
            var number = open();
            runs(number, "DEFENCE", LocalDate.parse("2026-11-27"));
            deadlines.met(number, StatutoryClock.DEFENCE, "");

            assertThat(ofSchool()).isEmpty();
        }

        @Test
        void a_provisional_day_says_so() throws Exception {
            jdbc.sql("update deadline set provisional = true where case_number = ?")
                    .param(runs(open(), "REVIEW_REQUEST", LocalDate.parse("2027-02-09"))
                            .value())
                    .update();

            show("s016.head", "").andExpect(content().string(containsString("该年放假安排尚未公布，日期为暂定")));
            show("s016.head", "provisional=true").andExpect(content().string(containsString("共1项")));
        }
    }

    @Nested
    @DisplayName("文书未送达，期限不起算")
    class Unserved {

        @Test
        void until_it_is_served() {
            var number = open();
            documents.issue(number, DocumentKind.PRELIMINARY_OPINION, OPINION);
            assertThat(unserved()).singleElement().satisfies(term -> {
                assertThat(term.subject()).isEqualTo("PRELIMINARY_OPINION");
                assertThat(term.waiting()).containsExactly(StatutoryClock.DEFENCE);
            });
            assertThat(documents.unserved(number)).hasSize(1);

            documents.serve(
                    number,
                    DocumentKind.PRELIMINARY_OPINION,
                    new Delivery(
                            ServiceMode.BY_HAND,
                            LocalDate.parse("2026-11-23"),
                            "李明",
                            RecipientRole.RECEIVER,
                            null,
                            null));

            assertThat(unserved()).isEmpty();
            assertThat(documents.unserved(number)).isEmpty();
            assertThat(ofSchool()).extracting(OpenTerm::clock).containsExactly(StatutoryClock.DEFENCE);
        }

        /** The time to sign has run out, and the document still has not arrived. */
        @Test
        void also_when_nobody_signed_in_time() {
            documents.issue(open(), DocumentKind.PRELIMINARY_OPINION, OPINION);
            clock.moveTo(LocalDate.parse("2027-03-01"));

            assertThat(ofSchool()).extracting(OpenTerm::state).containsExactly(TermState.OVERDUE, TermState.UNSERVED);
        }

        @Test
        void is_found_by_the_clock_that_waits_for_it() {
            documents.issue(open(), DocumentKind.PRELIMINARY_OPINION, OPINION);

            assertThat(list("s016.head", new TermFilter(StatutoryClock.DEFENCE, "", "", null, false)))
                    .extracting(OpenTerm::state)
                    .containsExactly(TermState.UNSERVED);
            assertThat(list("s016.head", new TermFilter(StatutoryClock.APPEAL, "", "", null, false)))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("谁看到谁的期限，与案卷相同")
    class Readers {

        @ParameterizedTest
        @ValueSource(strings = {"s016.head", "s016.liaison", "county.head", "county.staff1", "inspector05", "auditor"})
        void those_who_read_the_case(String login) throws Exception {
            var number = runs(open(), "DEFENCE", LocalDate.parse("2026-11-27"));

            show(login, "unit=S016").andExpect(content().string(containsString(number.value())));
            export(login, "unit=S016").andExpect(content().string(containsString(number.value())));
        }

        @ParameterizedTest
        @ValueSource(strings = {"s015.head", "inspector03", "city.inspector1", "admin"})
        void nobody_else(String login) throws Exception {
            var number = runs(open(), "DEFENCE", LocalDate.parse("2026-11-27"));
            documents.issue(number, DocumentKind.PRELIMINARY_OPINION, OPINION);

            assertThat(count(login, of(SCHOOL)).values()).containsOnly(0);
            show(login, "unit=S016").andExpect(content().string(not(containsString(number.value()))));
            export(login, "unit=S016").andExpect(content().string(not(containsString(number.value()))));
        }

        @Test
        void the_higher_office_what_it_was_admitted_to() {
            var number = runs(open(), "DEFENCE", LocalDate.parse("2026-11-27"));
            assertThat(list("city.staff1", of(SCHOOL))).isEmpty();
            cases.admit(number, "M");

            assertThat(list("city.staff1", of(SCHOOL))).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"s016.head", "county.head", "inspector05", "inspector03", "city.staff1", "auditor", "admin"})
        void list_count_and_access_agree(String login) {
            for (var day = 1; day <= 9; day++) {
                runs(open(), "DEFENCE", LocalDate.of(2026, 11, 20).plusDays(day));
            }
            var person = person(login);

            var listed = list(login, TermFilter.ALL);
            assertThat(count(login, TermFilter.ALL).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(listed.size());
            assertThat(listed).allMatch(term -> access.mayRead(person, term.caseNumber()));
            var open = jdbc.sql("select distinct case_number from deadline where closed_on is null")
                    .query((row, n) -> new CaseNumber(row.getString(1)))
                    .list();
            assertThat(listed.stream().map(OpenTerm::caseNumber).distinct())
                    .containsExactlyInAnyOrderElementsOf(open.stream()
                            .filter(number -> access.mayRead(person, number))
                            .toList());
        }

        @Test
        void a_question_that_forgets_to_ask_who_reads_is_refused() {
            assertThatThrownBy(() -> access.about(person("s016.head"), "select * from cases_file f"))
                    .hasMessageContaining("cases of everybody");
        }
    }

    @Nested
    @DisplayName("查找、翻页与导出")
    class Looking_through {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "|3",
                    "clock=DEFENCE|2",
                    "clock=DEFENCE&state=SOON|1",
                    "state=LATER|1",
                    "unit=东岭实验|3",
                    "unit=%25|0",
                    "unit=_|0",
                    "unit=S015|0",
                    "provisional=true|0"
                })
        void filters_are_kept_by_list_count_and_export(String query, int found) throws Exception {
            runs(open(), "DEFENCE", LocalDate.parse("2026-11-24"));
            runs(open(), "DEFENCE", LocalDate.parse("2026-11-02"));
            runs(open(), "RECTIFICATION", LocalDate.parse("2026-12-21"));
            var asked = query == null ? "" : query.replace("东岭实验", "%E4%B8%9C%E5%B2%AD%E5%AE%9E%E9%AA%8C");

            show("s016.head", asked).andExpect(content().string(containsString("共" + found + "项")));
            assertThat(export("s016.head", asked)
                            .andReturn()
                            .getResponse()
                            .getContentAsString(UTF_8)
                            .lines())
                    .hasSize(1 + found);
        }

        /** The school lies in the fifth zone. */
        @ParameterizedTest
        @CsvSource({
            "county.staff1, C, 1",
            "county.staff1, Z05, 1",
            "county.staff1, Z04, 0",
            "county.staff1, M, 0",
            "auditor, C, 1",
            "auditor, M, 0",
            "inspector05, Z05, 1",
            "county.leader, Z05, 1"
        })
        void an_office_or_a_zone_is_chosen_and_the_export_follows(String login, String area, int found)
                throws Exception {
            runs(open(), "DEFENCE", LocalDate.parse("2026-11-24"));
            var asked = "unit=S016&area=" + area;

            show(login, asked).andExpect(content().string(containsString("共" + found + "项")));
            assertThat(export(login, asked)
                            .andReturn()
                            .getResponse()
                            .getContentAsString(UTF_8)
                            .lines())
                    .hasSize(1 + found);
        }

        @ParameterizedTest
        @CsvSource({
            "county.staff1, 清源县第4督学责任区, true",
            "inspector05, 清源县第4督学责任区, false",
            "s016.head, 机构或责任区, false",
            "auditor, 临江市人民政府教育督导委员会办公室, true"
        })
        void offices_and_zones_of_ones_own_are_offered(String login, String name, boolean offered) throws Exception {
            var page = show(login, "");
            page.andExpect(content().string(offered ? containsString(name) : not(containsString(name))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"clock=SOMETHING", "state=SOMETHING", "page=x"})
        void what_is_no_filter_is_refused(String query) throws Exception {
            web.perform(get("/deadlines?" + query).with(pages.by("s016.head"))).andExpect(status().isBadRequest());
        }

        @Test
        void pages_show_each_term_once_in_one_order() {
            for (var term = 0; term < 120; term++) {
                runs(open(), "DEFENCE", LocalDate.of(2026, 11, 20).plusDays(term % 5));
            }
            documents.issue(open(), DocumentKind.PRELIMINARY_OPINION, OPINION);
            var person = person("s016.head");
            var counts = count("s016.head", TermFilter.ALL);
            var paged = new ArrayList<OpenTerm>();
            for (var from = 0; from < 150; from += 50) {
                paged.addAll(terms.list(person, TermFilter.ALL, counts, from, 50));
            }

            assertThat(paged).isEqualTo(ofSchool()).hasSize(122);
            assertThat(new HashSet<>(paged)).hasSize(122);
        }

        @Test
        void a_title_that_looks_like_a_formula_is_text_to_a_spreadsheet() throws Exception {
            jdbc.sql("update cases_file set title = ? where case_number = ?")
                    .params(
                            "=HYPERLINK(\"http://x\",\"督导\")",
                            runs(open(), "DEFENCE", LocalDate.parse("2026-11-24"))
                                    .value())
                    .update();

            var file = export("s016.head", "").andReturn().getResponse();
            assertThat(file.getContentAsString(UTF_8))
                    .startsWith("\uFEFF状态,期限,")
                    .contains("\"'=HYPERLINK(\"\"http://x\"\"");
            assertThat(file.getHeader("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"deadlines-2026-11-23.csv\"");
            assertThat(List.of("=1", "+1", "-1", "@x", "\t=1", "\r=1"))
                    .allMatch(cell -> TermsFile.harmless(cell).startsWith("'"));
        }

        @Test
        void rows_lead_to_the_case_and_to_why_it_is_this_day() throws Exception {
            var number = runs(open(), "RECTIFICATION", LocalDate.parse("2026-11-24"), "2");

            show("s016.head", "")
                    .andExpect(content().string(containsString("整改（第2项问题）")))
                    .andExpect(content().string(containsString("/deadlines/RECTIFICATION?subject=2\"")))
                    .andExpect(content()
                            .string(containsString("/cases/" + URLEncoder.encode(number.value(), UTF_8) + "\"")));
        }
    }

    private static final Map<String, Object> OPINION =
            Map.of("achievements", "管理规范。", "problems", "围墙开裂。", "suggestions", "尽快加固。");

    private CaseNumber open() {
        opened++;
        var number = new CaseNumber("督2031-%d".formatted(10_000 + opened));
        jdbc.sql("""
                        insert into cases_file values (?, 'SPECIAL_SUPERVISION', '清源县东岭实验九年一贯制学校专项督导', 'C', ?, 'Z05',
                        'SAFETY', true, 'source-003', '1', '2026-11-23')
                        """).params(number.value(), SCHOOL).update();
        return number;
    }

    private CaseNumber runs(CaseNumber number, String clock, LocalDate lastDay) {
        return runs(number, clock, lastDay, "");
    }

    private CaseNumber runs(CaseNumber number, String clock, LocalDate lastDay, String subject) {
        jdbc.sql("""
                        insert into deadline (case_number, clock, subject, anchored_on, length, unit, regulation, article,
                            last_day, provisional) values (?, ?, ?, '2026-10-23', 10, 'CALENDAR_DAYS', '教育督导条例', 20, ?, false)
                        """).params(number.value(), clock, subject, lastDay).update();
        return number;
    }

    private List<OpenTerm> ofSchool() {
        return list("s016.head", TermFilter.ALL);
    }

    private List<OpenTerm> unserved() {
        return list("s016.head", new TermFilter(null, "", "", TermState.UNSERVED, false));
    }

    private List<OpenTerm> list(String login, TermFilter filter) {
        return terms.list(person(login), filter, count(login, filter), 0, 10_000);
    }

    /** What was done so far is in the tables. */
    private Map<TermState, Integer> count(String login, TermFilter filter) {
        entities.flush();
        return terms.count(person(login), filter);
    }

    private static TermFilter of(String unit) {
        return new TermFilter(null, "", unit, null, false);
    }

    private ResultActions show(String login, String query) throws Exception {
        entities.flush();
        return web.perform(get(URI.create("/deadlines?" + query)).with(pages.by(login)))
                .andExpect(status().isOk());
    }

    private ResultActions export(String login, String query) throws Exception {
        entities.flush();
        return web.perform(get(URI.create("/deadlines/export?" + query)).with(pages.by(login)))
                .andExpect(status().isOk());
    }

    private Person person(String login) {
        return directory.person(login).orElseThrow();
    }
}
