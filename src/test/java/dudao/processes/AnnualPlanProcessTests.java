package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dudao.DudaoTest;
import dudao.Story;
import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import dudao.law.Refused;
import dudao.plan.Plans;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DudaoTest
@DisplayName("年度督导计划")
class AnnualPlanProcessTests extends ProcessTests {

    private static final BodyCode OFFICE = new BodyCode("C");

    @Autowired
    private Plans plans;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FormService forms;

    @Test
    @DisplayName("督导室拟订、主任审核、政府批准后逐个单位立案")
    void once_approved_every_unit_has_its_case() {
        var plan = begun();
        awaits(plan, "draft-plan").of(OFFICE_STAFF).withoutTerm();

        plan.does(
                "draft-plan",
                Map.of(
                        "programmes",
                        List.of(
                                programme("SPECIAL_SUPERVISION", List.of("S014", "S015"), List.of("SAFETY")),
                                programme("COMPREHENSIVE_SUPERVISION", List.of("S016"), List.of()))));
        awaits(plan, "sign-plan").of(OFFICE_HEAD).withoutTerm();
        plan.does("sign-plan");
        awaits(plan, "approve-plan").of(GOVERNMENT_LEADER).withoutTerm();
        assertThat(opened(plan)).isEmpty();
        plan.does("approve-plan");

        assertThat(plan.isClosed()).isTrue();
        assertThat(plan.passed()).contains("plan-published");
        assertThat(fact(plan, "select opened from plan")).isEqualTo("t");
        assertRecorded(plan, "approve-plan", "county.leader", national(14));
        assertThat(opened(plan)).hasSize(3).allSatisfy(supervision -> {
            assertThat(supervision.waitsFor()).containsExactly("appoint-team");
            assertThat(recorded(supervision, "case-opened").article()).isEqualTo(national(14));
        });
        assertThat(opened(plan))
                .extracting(supervision -> fact(supervision, "select kind || ' ' || unit from cases_file"))
                .containsExactly(
                        "SPECIAL_SUPERVISION S014", "SPECIAL_SUPERVISION S015", "COMPREHENSIVE_SUPERVISION S016");
    }

    @Test
    @DisplayName("主任退回的，由督导室重拟")
    void returned_by_the_head() {
        var plan = begun().does("draft-plan").does("sign-plan", RETURNED);

        awaits(plan, "draft-plan").of(OFFICE_STAFF);
        assertThat(recorded(plan, "sign-plan").note()).contains("退回：" + RETURNED.get("reasons"));

        plan.does("draft-plan", Map.of("title", "重拟的计划")).does("sign-plan").does("approve-plan");
        assertThat(fact(plan, "select title from plan")).isEqualTo("重拟的计划");
    }

    @Test
    @DisplayName("政府不批准的，由督导室重拟")
    void refused_by_the_government() {
        var plan = begun().does("draft-plan").does("sign-plan").does("approve-plan", RETURNED);

        awaits(plan, "draft-plan").of(OFFICE_STAFF);
        assertThat(opened(plan)).isEmpty();
        assertThat(fact(plan, "select opened from plan")).isEqualTo("f");

        plan.does("draft-plan").does("sign-plan").does("approve-plan");
        assertThat(opened(plan)).hasSize(1);
    }

    @Test
    @DisplayName("一个年度只有一份计划；没有批准就终止的，可以重新拟订")
    void one_plan_a_year() {
        var plan = begun();
        assertThatThrownBy(() -> plans.begin(OFFICE, 2027))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.arguments())
                        .containsExactly("2027", plan.number()));
        plans.begin(OFFICE, 2028);

        var running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(plan.number().value());
        runtime.deleteProcessInstance(running.singleResult().getId(), "计划终止");
        var second = story.of(plans.begin(OFFICE, 2027));
        second.does("draft-plan").does("sign-plan").does("approve-plan");
        assertThat(second.isClosed()).isTrue();
        assertThatThrownBy(() -> plans.begin(OFFICE, 2027)).isInstanceOf(Refused.class);
    }

    @Nested
    @DisplayName("对学校至少每五年一次综合督导（第十四条）：拟订时列出，批准时写明没有列入的")
    class Every_five_years {

        @AfterEach
        void forget() {
            jdbc.sql("delete from cases_file where case_number like '督202_-98__'")
                    .update();
        }

        @Test
        void whom_the_plan_has_to_name_and_whom_it_leaves_out() {
            supervised("K091", 2021);
            supervised("K092", 2022);
            supervised("K093", 2023);
            supervised("K094", 2017);
            supervised("K094", 2026);
            var plan = begun();

            assertThat(shown(plan, "county.staff1", "draft-plan"))
                    .hasEntrySatisfying("cycleText", text -> assertThat(text.toString())
                            .matches("《教育督导条例》第十四条：对学校每5年至少实施一次综合督导。到2027年底，下列\\d+所学校的周期届满，应当列入综合督导。另有\\d+所.*"))
                    .hasEntrySatisfying("cycleRows", rows -> assertThat(rows.toString())
                            .contains("(91)", "2021年", "2026年底", "(92)", "2022年", "2027年底")
                            .doesNotContain("(93)", "(94)"));

            plan.does(
                    "draft-plan",
                    Map.of("programmes", List.of(programme("COMPREHENSIVE_SUPERVISION", List.of("K091"), List.of()))));
            assertThat(shown(plan, "county.head", "sign-plan"))
                    .hasEntrySatisfying("cycleText", text -> assertThat(text.toString())
                            .containsPattern("\\*\\*到2027年底周期届满而本计划没有列入综合督导的，有下列\\d+所。\\*\\*"))
                    .hasEntrySatisfying(
                            "cycleRows",
                            rows -> assertThat(rows.toString()).contains("(92)").doesNotContain("(91)"));
        }

        @Test
        void the_rules_of_the_province_say_how_many_years() throws Exception {
            supervised("K091", 2022);
            Story.Told plan;
            try (var zhejiang = story.rules("C", "zhejiang-2019")) {
                plan = begun();
            }

            assertThat(shown(plan, "county.staff1", "draft-plan"))
                    .hasEntrySatisfying(
                            "cycleText", text -> assertThat(text.toString()).startsWith("《浙江省教育督导条例》第九条：对学校每5年"));
        }

        private void supervised(String unit, int year) {
            jdbc.sql("""
                            insert into cases_file
                            select '督' || ? || '-98' || right(?, 2), 'COMPREHENSIVE_SUPERVISION', '综合督导', 'C', ?, null, '', true,
                                'source-003', '1', make_date(?, 4, 1)
                            """).params(String.valueOf(year), unit, unit, year).update();
        }

        private Map<String, Object> shown(Story.Told plan, String login, String task) {
            story.signIn(login);
            try {
                return forms.getTaskFormVariables(plan.task(task).getId());
            } finally {
                story.signOut();
            }
        }
    }

    private Story.Told begun() {
        return told(story.plan(2027));
    }

    private static Map<String, Object> programme(String kind, List<String> units, List<String> matters) {
        return Map.of("kind", kind, "purpose", "校园安全", "units", units, "matters", matters);
    }

    /** Cases that have been opened since the plan was begun. */
    private List<Story.Told> opened(Story.Told plan) {
        return jdbc.sql("""
                        select case_number from cases_event e
                        where act = 'case-opened' and case_number <> :plan
                            and id > (select min(id) from cases_event where case_number = :plan) order by id
                        """)
                .param("plan", plan.number().value())
                .query((row, n) -> story.of(new CaseNumber(row.getString(1))))
                .list();
    }
}
