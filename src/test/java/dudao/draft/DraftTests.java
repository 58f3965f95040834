package dudao.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.cases.CaseKind;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("没有提交的表单存为草稿")
class DraftTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    private Story.Told told;
    private String task;
    private Visitor liaison;

    @BeforeEach
    void a_school_has_claimed_its_self_assessment() {
        told = story.open(CaseKind.SPECIAL_SUPERVISION, true).until("file-self-assessment");
        task = told.task("file-self-assessment").getId();
        story.claim(task, "s014.liaison");
        liaison = Visitor.signedIn(port, "s014.liaison");
    }

    @Test
    @DisplayName("换一台电脑，草稿还在，只有本人看得到")
    void is_found_again_by_the_same_person_only() {
        assertThat(save(liaison, 0, "我校建立").statusCode()).isEqualTo(200);
        assertThat(save(liaison, 1, "我校建立安全责任制").statusCode()).isEqualTo(200);

        var found = json(open(Visitor.signedIn(port, "s014.liaison")));
        assertThat(found.path("person").asText()).isEqualTo("s014.liaison");
        assertThat(found.path("version").asInt()).isEqualTo(2);
        assertThat(found.path("values").path("report").asText()).isEqualTo("我校建立安全责任制");
        assertThat(json(open(Visitor.signedIn(port, "s014.head")))
                        .path("version")
                        .asInt())
                .isZero();
    }

    @Test
    @DisplayName("不是本人的任务：外人看不到有没有，没认领的不能存")
    void is_kept_for_those_who_may_work_on_the_task() {
        assertThat(save(new Visitor(port), 0, "外人").statusCode()).isIn(401, 403);
        for (var stranger : List.of("s001.head", "county.staff1", "admin")) {
            var visitor = Visitor.signedIn(port, stranger);
            assertThat(open(visitor).statusCode()).as(stranger).isEqualTo(404);
            assertThat(save(visitor, 0, "外人").statusCode()).as(stranger).isEqualTo(404);
        }
        var head = save(Visitor.signedIn(port, "s014.head"), 0, "校长");
        assertThat(head.statusCode()).isEqualTo(400);
        assertThat(head.body()).contains("请先认领任务");
        assertThat(drafts()).isZero();
    }

    @Test
    @DisplayName("两个窗口：后存的得知有冲突，先存的不被覆盖")
    void a_second_window_is_told_of_the_first() {
        save(liaison, 0, "第一个窗口");

        var answer = save(liaison, 0, "第二个窗口");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).path("version").asInt()).isEqualTo(1);
        assertThat(json(answer).path("values").path("report").asText()).isEqualTo("第一个窗口");
        assertThat(json(open(liaison)).path("values").path("report").asText()).isEqualTo("第一个窗口");
    }

    @Test
    @DisplayName("同一时刻保存，只有一个成功")
    void of_those_who_save_in_the_same_moment_one_succeeds() {
        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(n -> save(liaison, 0, "窗口" + n).statusCode())
                .toList();

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(drafts()).isOne();
    }

    @Test
    @DisplayName("放弃之后重新开始")
    void is_discarded_on_request() {
        save(liaison, 0, "不要了");

        assertThat(liaison.call("DELETE", address(), null).statusCode()).isEqualTo(204);

        assertThat(json(open(liaison)).path("version").asInt()).isZero();
        assertThat(json(open(liaison)).path("values").isNull()).isTrue();
    }

    @Test
    @DisplayName("任务办结，草稿随之删除；再存说明缘由")
    void ends_with_the_task() {
        save(liaison, 0, "马上提交");
        assertThat(drafts()).isOne();

        told.doneBy("s014.liaison", "file-self-assessment");

        assertThat(drafts()).isZero();
        var late = save(liaison, 1, "太晚了");
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("任务已经由他人办结或者已经撤销");
    }

    @Test
    @DisplayName("太大的、看不懂的不存；怪字符照存")
    void only_what_is_readable_and_of_reasonable_size_is_kept() {
        var large = save(liaison, 0, "长".repeat(400_000));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("填写的内容太多");
        for (var body : List.of(
                "",
                "[]",
                "{",
                "{\"version\":0}",
                "{\"version\":\"x\",\"values\":{}}",
                "{\"version\":0,\"values\":[]}")) {
            assertThat(liaison.call("PUT", address(), body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(drafts()).isZero();

        var odd = "\\u0000 😀 \\\" ' ; drop table draft";
        assertThat(save(liaison, 0, odd).statusCode()).isEqualTo(200);
        assertThat(json(open(liaison)).path("values").path("report").asText()).startsWith("\0 😀 \" '");
    }

    private HttpResponse<String> open(Visitor visitor) {
        return visitor.call("GET", address(), null);
    }

    private HttpResponse<String> save(Visitor visitor, int version, String report) {
        return visitor.call(
                "PUT", address(), "{\"version\":%d,\"values\":{\"report\":\"%s\"}}".formatted(version, report));
    }

    private String address() {
        return "/tasks/" + task + "/draft";
    }

    private int drafts() {
        return jdbc.sql("select count(*) from draft where task = ?")
                .param(task)
                .query(Integer.class)
                .single();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("Not JSON: " + answer.body(), unreadable);
        }
    }
}
