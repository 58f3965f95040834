package dudao.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.diagram.Drawing;
import dudao.diagram.Shipped;
import dudao.diagram.Unreadable;
import dudao.rehearsal.Replay.Outcome;
import dudao.studio.Life;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DudaoTest
@DisplayName("以往案件推演")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsalTests {

    private static final String UNIT = "S023";

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    ClosedCases closed;

    @Autowired
    RepositoryService repository;

    @Autowired
    Life life;

    @Autowired
    Story story;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private final List<String> numbers = new ArrayList<>();

    /** One with a self-assessment, one whose result was sent back once before it was signed. */
    @BeforeAll
    void two_cases_are_closed() {
        var plain = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, true, UNIT)
                .untilClosed();
        var sentBack = story.open("2026-11-23", CaseKind.SPECIAL_SUPERVISION, false, UNIT)
                .until("sign-result")
                .does("sign-result", Map.of("verdict", "RETURNED", "reasons", "依据不全，请补充。"))
                .untilClosed();
        numbers.add(plain.number().value());
        numbers.add(sentBack.number().value());
    }

    private List<ReplayedCase> of(String text) {
        try {
            return rehearsals.of(Drawing.read(text.getBytes(StandardCharsets.UTF_8))).cases().stream()
                    .filter(one -> numbers.contains(one.number().value()))
                    .toList();
        } catch (Unreadable unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private List<ReplayedCase> changed(String key, String was, String becomes) {
        var text = Shipped.text(key);
        assertThat(text).contains(was);
        return of(text.replace(was, becomes));
    }

    @Test
    @DisplayName("没有修改的流程图，每个案件都与当时一样办完")
    void unchanged_diagrams_change_nothing() {
        var since = clock.instant().minus(Duration.ofDays(365));
        var mine = closed.since(since, 2000)
                .filter(one -> numbers.contains(one.number().value()))
                .toList();
        assertThat(mine).hasSize(2);
        for (var drawing : Shipped.HOUSE.diagrams().values()) {
            var rehearsal = new Rehearsal(drawing, Shipped.HOUSE, (key, version) -> Optional.of(drawing));
            for (var one : mine) {
                assertThat(rehearsal.of(one).map(verdict -> verdict.outcome() + verdict.why()))
                        .as("%s on %s", one.number(), drawing.key())
                        .isIn(Optional.empty(), Optional.of("SAME"));
            }
        }
    }

    @Test
    @DisplayName("专项督导的总图只调用各分图，也照样推演：不变的办完，新增的一步停住")
    void the_diagram_that_only_calls_others() {
        assertThat(of(Shipped.text("special-supervision")))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.verdict().outcome()).isEqualTo(Outcome.SAME));
        var stops = changed(
                "special-supervision",
                "sourceRef=\"inspect\" targetRef=\"conclude\" />",
                "sourceRef=\"inspect\" targetRef=\"added\" /><bpmn:userTask id=\"added\" name=\"复核考察记录\" />"
                        + "<bpmn:sequenceFlow id=\"on\" sourceRef=\"added\" targetRef=\"conclude\" />");
        assertThat(stops).hasSize(2).allSatisfy(one -> {
            assertThat(one.verdict().outcome()).isEqualTo(Outcome.STOPS);
            assertThat(one.verdict().why()).isEqualTo("停在新增的“复核考察记录”：当时没有人办过。");
        });
    }

    @Test
    @DisplayName("新增一步：停在那里")
    void a_new_step_that_nobody_did() {
        var stops = of(
                Shipped.text("conclusion")
                        .replace(
                                "<bpmn:userTask id=\"draft-opinion\"",
                                "<bpmn:userTask id=\"assign-handlers\" name=\"复核评议\" /><bpmn:userTask id=\"draft-opinion\"")
                        .replace(
                                "sourceRef=\"deliberate\" targetRef=\"draft-opinion\" />",
                                "sourceRef=\"deliberate\" targetRef=\"assign-handlers\" />"
                                        + "<bpmn:sequenceFlow id=\"on\" sourceRef=\"assign-handlers\" targetRef=\"draft-opinion\" />"));
        assertThat(stops).hasSize(2).allSatisfy(one -> {
            assertThat(one.verdict().outcome()).isEqualTo(Outcome.STOPS);
            assertThat(one.verdict().where()).isEqualTo("assign-handlers");
            assertThat(one.verdict().why()).contains("停在新增的“复核评议”");
        });
    }

    @Test
    @DisplayName("去掉一步：办得完，指出不再有的步骤")
    void a_step_that_no_longer_exists() {
        var leftOut = of(Shipped.text("conclusion")
                .replaceFirst("(?s)<bpmn:userTask id=\"draft-opinion\".*?</bpmn:userTask>", "")
                .replace("targetRef=\"draft-opinion\" />", "targetRef=\"feed-back-opinion\" />")
                .replaceFirst("<bpmn:sequenceFlow [^>]*sourceRef=\"draft-opinion\"[^>]*/>", ""));
        assertThat(leftOut).hasSize(2).allSatisfy(one -> {
            assertThat(one.verdict().outcome()).isEqualTo(Outcome.LEFT_OUT);
            assertThat(one.verdict().where()).isEqualTo("draft-opinion");
        });
    }

    @Test
    @DisplayName("改了条件：按当时的答复走到别处")
    void another_answer() {
        var swapped = changed("conclusion", ">${agreed}<", ">${!agreed}<").stream()
                .map(one -> one.verdict().outcome())
                .toList();
        assertThat(swapped).containsExactly(Outcome.STOPS, Outcome.STOPS);
        var text = Shipped.text("conclusion");
        var otherWay = of(
                text.replace(
                                "id=\"result-agreed-to-issue-result\" name=\"同意\" sourceRef=\"result-agreed\" targetRef=\"issue-result\"",
                                "id=\"result-agreed-to-issue-result\" name=\"同意\" sourceRef=\"result-agreed\" targetRef=\"decide-result\"")
                        .replace(
                                "id=\"result-agreed-to-decide-result\" name=\"退回\" sourceRef=\"result-agreed\" targetRef=\"decide-result\"",
                                "id=\"result-agreed-to-decide-result\" name=\"退回\" sourceRef=\"result-agreed\" targetRef=\"issue-result\""));
        assertThat(otherWay).hasSize(2).allSatisfy(one -> {
            assertThat(one.verdict().outcome()).isEqualTo(Outcome.STOPS);
            assertThat(one.verdict().why()).contains("拟定督导结果");
        });
    }

    @Test
    @DisplayName("换了期限：列出当时的日期和以后的日期")
    void another_clock() {
        var others = changed(
                "conclusion",
                "camunda:dueDate=\"${deadlines.lastDay(caseNumber,'DEFENCE','')}\"",
                "camunda:dueDate=\"${deadlines.lastDay(caseNumber,'RESULT','')}\"");
        assertThat(others).hasSize(2).allSatisfy(one -> {
            assertThat(one.verdict().outcome()).isEqualTo(Outcome.SAME);
            assertThat(one.dates()).singleElement().satisfies(day -> {
                assertThat(day.step()).isEqualTo("申辩");
                assertThat(day.before()).matches("2026-\\d\\d-\\d\\d").isLessThan(day.after());
            });
        });
    }

    @Test
    @DisplayName("页面和表格：只有案号，没有案件内容")
    void pages_name_cases_by_number_alone() {
        story.signIn("admin");
        var draft = life.handIn(
                        Shipped.text("conclusion")
                                .replace("name=\"评议\"", "name=\"集体评议\"")
                                .getBytes(StandardCharsets.UTF_8),
                        "改了名称")
                .number();
        story.signOut();
        var administrator = Visitor.signedIn(port, "admin");
        var page = administrator.get("/studio/drafts/" + draft + "/rehearsal").body();
        assertThat(page).contains(numbers).contains("与当时一样办完");
        var table =
                administrator.get("/studio/drafts/" + draft + "/rehearsal.csv").body();
        assertThat(table).contains(numbers);
        var unit = story.of(new CaseNumber(numbers.get(0)));
        assertThat(unit.isClosed()).isTrue();
        for (var shown : List.of(page, table)) {
            assertThat(shown).doesNotContain("小学", "校门口", "依据不全");
        }
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentNameLike("%draft%")
                        .count())
                .isZero();
    }
}
