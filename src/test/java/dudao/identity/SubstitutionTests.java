package dudao.identity;

import static dudao.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.cases.Cases;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.law.Refused;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("代理：请假、出差期间由同事代行岗位")
class SubstitutionTests {

    private static final String HEAD = "county.head";
    private static final String SUBSTITUTE = "county.staff2";
    private static final String UNIT = "S027";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Directory directory;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void monday() {
        clock.moveTo(LocalDate.parse("2026-11-23"));
    }

    @AfterEach
    void nobodyIsAway() {
        story.signOut();
        jdbc.sql("delete from identity_substitution").update();
    }

    @Test
    @DisplayName("代理人看到并办理交给该岗位的事项，办案记录、留痕和文书都写明代谁")
    void acts_carry_whom_they_were_done_for() {
        named(HEAD, HEAD, SUBSTITUTE, "2026-11-23", "2026-11-25");
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, false, UNIT).until("sign-notice");

        told.doneBy(SUBSTITUTE, "sign-notice");

        assertThat(cases.record(told.number()))
                .filteredOn(event -> event.actedFor().isPresent())
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.actor()).contains(SUBSTITUTE);
                    assertThat(event.actedFor()).contains(HEAD);
                })
                .anyMatch(event -> event.act().equals("sign-notice"));
        assertThat(jdbc.sql("select body from audit_event where chain = ? and body like '%\"kind\":\"document-made\"%'")
                        .param(told.number().value())
                        .query(String.class)
                        .single())
                .contains("\"by\":\"county.staff2\"", "\"for\":\"county.head\"");
        assertThat(documents
                        .latest(told.number(), DocumentKind.NOTICE)
                        .orElseThrow()
                        .body())
                .contains("签发人：%s（代 %s）".formatted(directory.nameOf(SUBSTITUTE), directory.nameOf(HEAD)));
        assertThat(Visitor.signedIn(port, "county.staff1")
                        .get("/cases/" + told.number() + "/history")
                        .body())
                .contains("%s（代 %s）".formatted(directory.nameOf(SUBSTITUTE), directory.nameOf(HEAD)));
        assertThat(told.open()).allSatisfy(task -> assertThat(task.getOwner()).isNull());
    }

    @Test
    @DisplayName("以自己的岗位办理的，不写代谁；没有代理的文书不写签发人")
    void own_posts_come_first() {
        named(HEAD, "county.staff1", SUBSTITUTE, "2026-11-23", "2026-11-25");
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, false, UNIT).until("prepare-notice");

        told.doneBy(SUBSTITUTE, "prepare-notice").until("sign-notice").does("sign-notice");

        assertThat(cases.record(told.number()))
                .noneMatch(event -> event.actedFor().isPresent());
        assertThat(documents
                        .latest(told.number(), DocumentKind.NOTICE)
                        .orElseThrow()
                        .body())
                .doesNotContain("签发人");
    }

    @Test
    @DisplayName("期间一过，看不到也办不成；期间内认领的也不能再交")
    void it_ends_with_its_last_day() {
        named(HEAD, HEAD, SUBSTITUTE, "2026-11-23", "2026-11-24");
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, false, UNIT).until("sign-notice");
        var task = told.task("sign-notice").getId();
        assertThat(told.mayWork(SUBSTITUTE, "sign-notice")).isTrue();
        assertThat(told.mayWork("county.staff3", "sign-notice")).isFalse();
        assertThat(story.claim(task, SUBSTITUTE)).isEmpty();
        assertThat(Visitor.signedIn(port, SUBSTITUTE).get("/tasks/" + task).body())
                .contains("%s（代 %s）".formatted(directory.nameOf(SUBSTITUTE), directory.nameOf(HEAD)));

        told.early("2026-11-25");

        assertThat(story.handsIn(SUBSTITUTE, task, told.filledIn(told.task("sign-notice"), Map.of())))
                .contains("期间已经结束");
        assertThat(directory.person(SUBSTITUTE).orElseThrow().standsIn()).isFalse();
    }

    @Test
    @DisplayName("被代理人已认领的，代理人接手后可以认领；页面上以代理的岗位办理的，同样留下代谁")
    void what_was_claimed_before() {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, false, UNIT).until("sign-notice");
        var task = told.task("sign-notice").getId();
        assertThat(story.claim(task, HEAD)).isEmpty();
        var number = named(HEAD, HEAD, SUBSTITUTE, "2026-11-23", "2026-11-25");

        var substitute = Visitor.signedIn(port, SUBSTITUTE);
        assertThat(substitute.opens("/substitutes").body()).contains("接手已认领的事项");
        substitute.submit("/substitutes/%d/tasks".formatted(number), Map.of());
        assertThat(told.task("sign-notice").getAssignee()).isNull();
        told.doneBy(SUBSTITUTE, "sign-notice");
        assertThat(told.waitsFor()).doesNotContain("sign-notice");

        substitute.submit("/retention/terms", Map.of("kind", "ANNUAL_PLAN", "term", "TEN_YEARS"));
        assertThat(jdbc.sql("""
                        select body from audit_event where chain like '日2026-11-23%' and body like '%"what":"retention"%'
                        and body like '%"by":"county.staff2"%'
                        """).query(String.class).single()).contains("\"for\":\"county.head\"");
        jdbc.sql("delete from archive_term where set_by = ?").param(SUBSTITUTE).update();
    }

    @Test
    @DisplayName("提前结束即时生效")
    void it_can_be_ended() {
        var number = named(HEAD, HEAD, SUBSTITUTE, "2026-11-23", "2026-11-30");
        assertThat(directory.person(SUBSTITUTE).orElseThrow().standsInFor(HEAD)).isTrue();

        assertThatThrownBy(() -> substitutions.end(person("county.staff3"), number))
                .isInstanceOf(Refused.class);
        substitutions.end(person(HEAD), number);

        assertThat(directory.person(SUBSTITUTE).orElseThrow().standsIn()).isFalse();
        named(HEAD, HEAD, "county.staff3", "2026-11-23", "2026-11-30");
        assertThat(directory.person("county.staff3").orElseThrow().standsInFor(HEAD))
                .isTrue();
    }

    @Test
    @DisplayName("代理人与被督导单位有利害关系的，同样回避；自己刚报送的，不能代为审签")
    void the_real_person_counts() throws Exception {
        named(HEAD, HEAD, SUBSTITUTE, "2026-11-23", "2026-11-25");
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, false, UNIT).until("prepare-notice");
        told.doneBy(SUBSTITUTE, "prepare-notice");
        var task = told.task("sign-notice").getId();

        assertThat(story.claim(task, SUBSTITUTE)).contains("上一步是您自己报送的");

        try (var tied = story.tie("county.staff3", UNIT, "FORMER_STAFF")) {
            substitutions.end(person(HEAD), current());
            named(HEAD, HEAD, "county.staff3", "2026-11-23", "2026-11-25");
            assertThat(told.mayWork("county.staff3", "sign-notice")).isTrue();
            assertThat(story.claim(task, "county.staff3")).contains("回避");
        }
    }

    @Test
    @DisplayName("交给本人的事项和督学的职责不能代理；审计员、管理员、专家不作代理人")
    void what_is_personal_stays_with_the_person() {
        assertThatThrownBy(() -> named(HEAD, "expert01", SUBSTITUTE, "2026-11-23", "2026-11-25"))
                .isInstanceOf(Refused.class);
        for (var nobody : new String[] {"auditor", "admin", "expert01", "city.staff1", HEAD}) {
            assertThatThrownBy(() -> named(HEAD, HEAD, nobody, "2026-11-23", "2026-11-25"))
                    .isInstanceOf(Refused.class);
        }
        named(HEAD, HEAD, SUBSTITUTE, "2026-11-23", "2026-11-25");
        var substitute = directory.person(SUBSTITUTE).orElseThrow();
        assertThat(substitute.groups()).contains("office-head_C").doesNotContain("person_county.head");
    }

    @Test
    @DisplayName("同一时间一人只由一人代理；不补记过去；不超过最长期间；别人不能替您指定")
    void its_rules() {
        named(HEAD, HEAD, SUBSTITUTE, "2026-11-23", "2026-11-25");

        assertRefused("already", () -> named(HEAD, HEAD, "county.staff3", "2026-11-25", "2026-11-27"));
        assertRefused("already", () -> named(HEAD, SUBSTITUTE, HEAD, "2026-11-24", "2026-11-24"));
        assertRefused("days", () -> named(HEAD, HEAD, SUBSTITUTE, "2026-11-20", "2026-11-25"));
        assertRefused("too-long", () -> named(HEAD, HEAD, SUBSTITUTE, "2026-12-01", "2027-03-30"));
        assertRefused("not-yours", () -> named("county.staff3", HEAD, "county.staff4", "2026-12-01", "2026-12-02"));
        assertRefused("not-yours", () -> named(SUBSTITUTE, HEAD, "county.staff4", "2026-12-01", "2026-12-02"));
    }

    @Test
    @DisplayName("页面：为本人指定，主任看到全室的，留痕记下谁代谁、由谁指定，不记事由")
    void the_page() {
        var staff = Visitor.signedIn(port, "county.staff3");
        staff.opens("/substitutes");
        var form = Map.of(
                "absentee", "county.staff3@C",
                "substitute", "county.staff4",
                "from", "2026-11-23",
                "to", "2026-11-24",
                "reason", "LEAVE",
                "remark", "探亲");
        assertThat(location(staff.submit("/substitutes", form))).endsWith("/substitutes");

        assertThat(staff.get("/substitutes").body()).contains("已指定", "代理中", "探亲");
        var head = Visitor.signedIn(port, HEAD).get("/substitutes").body();
        assertThat(head).contains("探亲", "提前结束");
        assertThat(Visitor.signedIn(port, "county.staff1").get("/substitutes").body())
                .doesNotContain("探亲");
        assertThat(Visitor.signedIn(port, "county.staff4").get("/").body())
                .contains("代 " + directory.nameOf("county.staff3"));
        assertThat(jdbc.sql("""
                        select body from audit_event where chain like '日2026-11-23%'
                        and body like '%"kind":"substitute-changed"%' and body like '%"by":"county.staff3"%'
                        """).query(String.class).list())
                .last()
                .asString()
                .contains("\"substitute\":\"county.staff4\"", "\"change\":\"NAMED\"")
                .doesNotContain("探亲", "LEAVE");

        staff.opens("/substitutes");
        staff.submit("/substitutes", Map.of("absentee", "county.staff3@C", "remark", "没有写完"));
        assertThat(staff.get("/substitutes").body()).contains("请选定被代理人", "没有写完");
    }

    private void assertRefused(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                .isEqualTo("identity.substitution." + why));
    }

    private long named(String by, String absentee, String substitute, String from, String to) {
        story.signIn(by);
        try {
            return substitutions.name(
                    person(by),
                    new NewSubstitution(
                            absentee,
                            substitute,
                            new BodyCode("C"),
                            LocalDate.parse(from),
                            LocalDate.parse(to),
                            SubstitutionReason.BUSINESS_TRIP,
                            ""));
        } finally {
            story.signOut();
        }
    }

    private long current() {
        return jdbc.sql("select id from identity_substitution where ended_by is null")
                .query(Long.class)
                .single();
    }

    private Person person(String login) {
        return directory.person(login).orElseThrow();
    }
}
