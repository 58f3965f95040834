package dudao.workflow;

import static dudao.workflow.Worklist.Share.CLAIMABLE;
import static dudao.workflow.Worklist.Share.MINE;
import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.calendar.MovableClock;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.identity.SignedIn;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DudaoTest
@DisplayName("待办与案件所处的位置")
class WorklistTests {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-11-25");

    @Autowired
    Worklist worklist;

    @Autowired
    Processes processes;

    Waiting waiting;

    @Autowired
    Directory directory;

    @Autowired
    TaskService tasks;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void begin(@Autowired AutowireCapableBeanFactory beans) {
        waiting = beans.createBean(Waiting.class);
        clock.moveTo(LocalDate.parse("2026-11-23"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_task_is_claimable_to_its_candidates_and_nobody_else() {
        var number = waiting.open();

        assertThat(claimable("s014.head"))
                .filteredOn(task -> task.caseNumber().equals(number))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.name()).isEqualTo("签收文书");
                    assertThat(task.due()).isEqualTo(LAST_DAY);
                    assertThat(task.isOverdue(LAST_DAY)).isFalse();
                    assertThat(task.isOverdue(LAST_DAY.plusDays(1))).isTrue();
                });
        assertThat(claimable("s014.liaison")).anyMatch(task -> task.caseNumber().equals(number));
        assertThat(claimable("s015.head")).noneMatch(task -> task.caseNumber().equals(number));
        assertThat(claimable("county.head")).noneMatch(task -> task.caseNumber().equals(number));
    }

    @Test
    void the_count_is_the_length_of_the_list_and_pages_do_not_overlap() {
        waiting.open();
        waiting.open();
        waiting.open();
        var head = person("s014.head");

        var all = worklist.open(head, CLAIMABLE, 0, 1_000);
        assertThat(worklist.count(head, CLAIMABLE)).isEqualTo(all.size());
        assertThat(worklist.open(head, CLAIMABLE, 0, 2)).isEqualTo(all.subList(0, 2));
        assertThat(worklist.open(head, CLAIMABLE, 2, 1)).isEqualTo(all.subList(2, 3));
    }

    @Test
    void a_claimed_task_is_the_claimants_alone() {
        var number = waiting.open();
        var head = person("s014.head");
        var before = worklist.count(head, MINE);
        claim(head, number.value());

        assertThat(worklist.open(head, MINE, 0, 1_000))
                .anyMatch(task -> task.caseNumber().equals(number));
        assertThat(worklist.count(head, MINE)).isEqualTo(before + 1);
        assertThat(claimable("s014.head")).noneMatch(task -> task.caseNumber().equals(number));
        assertThat(claimable("s014.liaison"))
                .noneMatch(task -> task.caseNumber().equals(number));
        assertThat(worklist.awaited(number)).singleElement().satisfies(awaited -> assertThat(awaited.whom())
                .containsExactly(head.name()));
    }

    @Test
    void what_a_case_waits_for_is_said_in_words() {
        var number = waiting.open();

        assertThat(worklist.awaited(number)).singleElement().satisfies(awaited -> {
            assertThat(awaited.name()).isEqualTo("签收文书");
            assertThat(awaited.whom()).containsExactly("清源县大湾实验小学 被督导单位负责人、被督导单位联络员");
            assertThat(awaited.due()).isEqualTo(LAST_DAY);
            assertThat(awaited.since()).isBetween(clock.instant().minusSeconds(60), clock.instant());
        });
    }

    @Test
    void it_is_known_where_the_case_stands() {
        var number = waiting.open();
        assertThat(processes.standing(number)).singleElement().satisfies(run -> {
            assertThat(run.name()).isEqualTo("等待示例");
            assertThat(run.element()).isEqualTo("sign-for-it");
            assertThat(run.step()).isEqualTo("签收文书");
            assertThat(processes.bpmn(run.process(), run.version()))
                    .hasValueSatisfying(bpmn -> assertThat(bpmn).contains("sign-for-it"));
        });

        clock.moveTo(LocalDate.parse("2026-11-26"));
        var due = processes.timersDue();
        waiting.passTime(number);

        assertThat(processes.timersDue()).isEqualTo(due - 1);
        assertThat(processes.standing(number))
                .extracting(Processes.Standing::element)
                .containsExactly("wait");
        assertThat(worklist.awaited(number)).singleElement().satisfies(awaited -> {
            assertThat(awaited.name()).isEqualTo("等待期满");
            assertThat(awaited.whom()).isEmpty();
            assertThat(awaited.due()).isEqualTo("2026-12-10");
        });
    }

    @Test
    void a_closed_case_waits_for_nothing() {
        var number = waiting.open();
        clock.moveTo(LocalDate.parse("2026-11-26"));
        waiting.passTime(number);
        assertThat(processes.running(List.of(number))).containsExactly(number);
        clock.moveTo(LocalDate.parse("2026-12-10"));
        waiting.passTime(number);

        assertThat(worklist.awaited(number)).isEmpty();
        assertThat(processes.running(List.of(number))).isEmpty();
        assertThat(processes.standing(number)).isEmpty();
    }

    private List<OpenTask> claimable(String login) {
        return worklist.open(person(login), CLAIMABLE, 0, 1_000);
    }

    private Person person(String login) {
        return directory.person(login).orElseThrow();
    }

    private void claim(Person person, String number) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new SignedIn(person, ""), null));
        var task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        tasks.claim(task.getId(), person.login());
    }
}
