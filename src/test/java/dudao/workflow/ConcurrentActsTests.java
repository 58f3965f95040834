package dudao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.Acts;
import dudao.DudaoTest;
import dudao.Story;
import dudao.cases.CaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DudaoTest
@DisplayName("同时办理")
class ConcurrentActsTests {

    @Autowired
    Story story;

    @Test
    @DisplayName("三名督学同时提交现场考察记录，都能成功")
    void three_inspectors_hand_in_together() throws Exception {
        var supervision = story.open(CaseKind.SPECIAL_SUPERVISION, false).until("inspect-on-site");
        var answers = together(Stream.of("inspector01", "inspector11", "inspector21")
                .<Callable<String>>map(inspector -> () -> {
                    supervision.doneBy(inspector, "inspect-on-site");
                    return "";
                })
                .toList());

        assertThat(answers).containsOnly("");
        assertThat(supervision.waitsFor()).containsExactly("hear-public");
    }

    @Test
    @DisplayName("同一任务提交两次，只办一次，第二次得到明确答复")
    void the_same_task_is_done_once() throws Exception {
        var supervision = story.open(CaseKind.SPECIAL_SUPERVISION, false).until("prepare-notice");
        story.signIn("county.staff1");
        var task = supervision.task("prepare-notice");
        story.signIn("county.staff1");
        story.claim(task.getId(), "county.staff1");
        Callable<String> twice = () -> story.handsIn("county.staff1", task.getId(), Acts.ordinary("prepare-notice"));

        var answers = together(List.of(twice, twice));

        assertThat(answers).containsOnlyOnce("").anySatisfy(answer -> assertThat(answer)
                .contains("刷新任务列表"));
        assertThat(supervision.waitsFor()).containsExactly("sign-notice");
        assertThat(supervision.record()).containsOnlyOnce("prepare-notice");
    }

    @Test
    @DisplayName("他人已经认领的任务不能再认领")
    void a_claimed_task_is_taken() {
        var supervision = story.open(CaseKind.SPECIAL_SUPERVISION, false);
        var task = supervision.task("appoint-team");
        assertThat(story.claim(task.getId(), "county.staff1")).isEmpty();
        assertThat(story.claim(task.getId(), "county.staff2")).contains("由他人认领");
        assertThat(story.handsIn("county.staff2", task.getId(), Map.of())).contains("请先认领任务");
    }

    private static List<String> together(List<Callable<String>> acts) throws Exception {
        var barrier = new CyclicBarrier(acts.size());
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        barrier.await();
                        return act.call();
                    }))
                    .toList();
            var answers = new ArrayList<String>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
