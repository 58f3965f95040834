package dudao.question;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dudao.DudaoTest;
import dudao.Pages;
import dudao.calendar.MovableClock;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.Directory;
import dudao.identity.Person;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Two cases of one school, of which one is as it should be. What other tests have left in the trail counts as read. */
@DudaoTest
@Transactional
@DisplayName("案卷评查")
class QuestionsTests {

    private static final String SOUND = "督2026-990001";
    private static final String FOUL = "督2026-990002";

    @Autowired
    Pages pages;

    @Autowired
    Look look;

    @Autowired
    Leads leads;

    @Autowired
    OwnQuestions own;

    @Autowired
    Directory directory;

    @Autowired
    Cases cases;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    MockMvc web;

    @BeforeEach
    void two_cases() {
        web = pages.web();
        clock.moveTo(LocalDate.parse("2027-03-01"));
        jdbc.sql("delete from question_lead").update();
        jdbc.sql("delete from question_read").update();
        jdbc.sql("insert into question_read select chain, seq from audit_chain").update();
        jdbc.sql("insert into document_counter values ('评查教督', 2026, 5)").update();
        new Planted(jdbc, SOUND)
                .document("评查教督〔2026〕1号", "NOTICE")
                .service("评查教督〔2026〕1号", "BY_HAND", "1")
                .document("评查教督〔2026〕2号", "RESULT_NOTICE")
                .service("评查教督〔2026〕2号", "ELECTRONIC", null)
                .deadline("DEFENCE", "2026-12-10", "2026-12-10")
                .result("2026-12-11", null)
                .rectified("s019.head", "county.staff1")
                .member("inspector02")
                .recorded("county.staff1")
                .acted("2026-11-23T01:30:00.000Z", "prepare-notice", "county.staff1")
                .acted("2026-11-24T09:00:00.000Z", "sign-notice", "county.head")
                .delivered("2026-11-26T02:00:00.000Z", "2026-11-25", "评查教督〔2026〕1号")
                .visited("inspector02", "2026-12-09")
                .acted("2026-12-09T02:00:00.000Z", "inspect-on-site", "inspector02")
                .acted("2026-12-22T02:00:00.000Z", "verify-rectification", "county.staff1")
                .acted("2026-12-22T02:01:00.000Z", "verify-rectification", "county.staff1")
                .read("county.staff1", "downloaded");
        new Planted(jdbc, FOUL)
                .document("评查教督〔2026〕3号", "NOTICE")
                .service("评查教督〔2026〕3号", "BY_POST", null)
                .document("评查教督〔2026〕5号", "RESULT_NOTICE")
                .service("评查教督〔2026〕5号", "BY_HAND", "2")
                .deadline("DEFENCE", "2026-12-10", null)
                .deadline("RESULT", "2026-12-04", "2026-12-09")
                .result("2026-12-09", "2026-12-28")
                .rectified("s019.head", "s019.head")
                .review("REVOKED")
                .member("inspector01")
                .acted("2026-11-23T01:30:00.000Z", "prepare-notice", "county.staff1")
                .acted("2026-11-24T15:00:00.000Z", "sign-notice", "county.head")
                .delivered("2026-12-05T02:00:00.000Z", "2026-11-25", "评查教督〔2026〕3号")
                .visited("inspector01", "2026-12-03")
                .acted("2026-12-09T02:00:00.000Z", "inspect-on-site", "inspector01")
                .acted("2027-01-09T02:00:00.000Z", "verify-rectification", "county.staff1")
                .acted("2027-01-09T02:00:59.000Z", "verify-rectification", "county.staff1")
                .read("city.staff1", "downloaded");
        jdbc.sql("insert into identity_tie values ('inspector01', ?, 'CHILD_STUDIES_THERE', null)")
                .param(Planted.unit())
                .update();
    }

    @Test
    @DisplayName("每个事项都找到有问题的案件，不找没有问题的")
    void each_finds_its_own() {
        look.look();

        var found = new EnumMap<Question, List<String>>(Question.class);
        for (var question : Question.values()) {
            found.put(question, cases("auditor", question.key()));
        }
        assertThat(found).allSatisfy((question, numbers) -> assertThat(numbers)
                .as(question.chinese())
                .isNotEmpty()
                .doesNotContain(SOUND)
                .contains(FOUL));
        assertThat(list("auditor", Question.UNUSUAL_HOURS.key()))
                .extracting(Lead::topic, Lead::subject)
                .containsExactlyInAnyOrder(
                        tuple("night", "sign-notice"),
                        tuple("rest-day", "verify-rectification"),
                        tuple("rest-day", "verify-rectification"));
        assertThat(list("auditor", Question.NUMBERS_VOIDED.key()))
                .extracting(Lead::topic, Lead::subject)
                .contains(tuple("REVOKED", "评查教督〔2026〕5号"), tuple("GAP", "评查教督〔2026〕4号"))
                .doesNotContain(tuple("GAP", "评查教督〔2026〕5号"));
        assertThat(list("auditor", Question.BACK_DATED.key()))
                .extracting(Lead::topic, Lead::measure)
                .containsExactlyInAnyOrder(tuple("document-delivered", 10L), tuple("inspect-on-site", 6L));
        assertThat(list("auditor", Question.LONG_WAITS.key()))
                .singleElement()
                .returns("verify-rectification", Lead::topic)
                .returns(31L, Lead::measure);
    }

    @Test
    @DisplayName("再核查一次，不多也不少；纠正以后不再列出；利害关系保留最初发现的时间")
    void looking_again() {
        look.look();
        var first = everything();
        var known = list("auditor", Question.TEAMS_WITH_TIES.key());
        clock.moveTo(LocalDate.parse("2027-03-02"));
        look.look();
        assertThat(everything()).isEqualTo(first);

        jdbc.sql("update service_record set exhibit = '7' where document_number = '评查教督〔2026〕3号'")
                .update();
        Planted.goingOn(jdbc, FOUL).acted("2027-03-02T02:00:00.000Z", "draft-report", "county.staff1");
        look.look();

        assertThat(cases("auditor", Question.SERVICES_WITHOUT_PROOF.key())).doesNotContain(FOUL);
        assertThat(cases("auditor", Question.RESULTS_WITHOUT_DEFENCE.key())).contains(FOUL);
        assertThat(list("auditor", Question.TEAMS_WITH_TIES.key())).isEqualTo(known);
        jdbc.sql("delete from identity_tie where login = 'inspector01' and body = ?")
                .param(Planted.unit())
                .update();
        look.look();
        assertThat(cases("auditor", Question.TEAMS_WITH_TIES.key())).doesNotContain(FOUL);
    }

    @ParameterizedTest
    @DisplayName("谁看到什么，与案卷相同")
    @CsvSource({"auditor,true", "county.head,true", "county.staff1,true", "city.staff1,false"})
    void who_reads_it(String login, boolean reads) throws Exception {
        look.look();

        assertThat(cases(login, Question.CLOSED_BY_RECTIFIER.key()).contains(FOUL))
                .isEqualTo(reads);
        var page = show(login, "/questions/closed-by-rectifier");
        page.andExpect(content().string(reads ? containsString(FOUL) : not(containsString(FOUL))));
        var counted = leads.tallies(person(login), new Asked("closed-by-rectifier", "", "", 0)).stream()
                .mapToLong(Tally::count)
                .sum();
        assertThat(counted).isEqualTo(list(login, "closed-by-rectifier").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"M", "person_city.staff1"})
    @DisplayName("获准参加的上级督导室或者个人看到该案，别的单位连门也进不来")
    void who_was_admitted(String participant) throws Exception {
        cases.admit(new CaseNumber(FOUL), participant);
        look.look();

        assertThat(cases("city.staff1", Question.CLOSED_BY_RECTIFIER.key())).containsExactly(FOUL);
        assertThat(cases("city.staff1", Question.TEAMS_WITH_TIES.key())).containsExactly(FOUL);
        assertThat(list("auditor", Question.CLOSED_BY_RECTIFIER.key())).hasSize(1);
        show("city.staff1", "/questions/closed-by-rectifier")
                .andExpect(content().string(containsString("共1条")));
        web.perform(get("/questions/closed-by-rectifier").with(pages.by("s019.head")))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @DisplayName("筛选和导出与所列一致")
    @CsvSource({
        "'',3",
        "office=C,3",
        "office=M,0",
        "kind=SPECIAL_SUPERVISION,3",
        "kind=APPEAL,0",
        "year=2026,1",
        "year=2027,2"
    })
    void export_is_the_list(String filter, int count) throws Exception {
        look.look();

        show("auditor", "/questions/unusual-hours?" + filter)
                .andExpect(content().string(containsString("共" + count + "条")));
        var file = show("auditor", "/questions/unusual-hours/export?" + filter)
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
        assertThat(file).startsWith("\uFEFF时间,情况,案号");
        assertThat(file.lines()).hasSize(1 + count);
    }

    @Test
    @DisplayName("目录说明每项的依据、上次核查的条数和核查到何时")
    void the_list_of_questions() throws Exception {
        look.look();

        var page = show("auditor", "/questions");
        for (var question : Question.values()) {
            page.andExpect(content().string(containsString(question.chinese())))
                    .andExpect(content().string(containsString(question.law().citation())));
        }
        page.andExpect(content().string(containsString("2027年3月1日 08:30")));
        show("auditor", "/questions/long-waits").andExpect(content().string(containsString("核查整改情况：等待31日")));
    }

    @Test
    @DisplayName("自设事项：夜间的签发，本室共用，别人看得到、删不掉")
    void ones_own() throws Exception {
        var key = save("county.head", "name=夜间签发&topic=sign-notice&fromHour=22&toHour=6&shared=true");

        assertThat(cases("county.head", key)).containsExactly(FOUL);
        show("county.staff1", "/questions").andExpect(content().string(containsString("夜间签发")));
        show("county.staff1", "/questions/" + key).andExpect(content().string(containsString("22时至次日6时")));
        assertThat(own.find(person("auditor"), key)).isEmpty();
        web.perform(get("/questions/" + key).with(pages.by("auditor"))).andExpect(status().isNotFound());
        web.perform(post("/questions/" + key + "/deletion")
                        .with(pages.by("county.staff1"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(post("/questions/" + key + "/deletion")
                        .with(pages.by("county.head"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select count(*) from question_lead where question = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @DisplayName("自设事项的每个条件都起作用")
    @CsvSource({
        "topic=verify-rectification,4",
        "topic=verify-rectification&weekday=6,2",
        "topic=verify-rectification&year=2027,2",
        "topic=verify-rectification&kind=APPEAL,0",
        "topic=verify-rectification&office=M,0",
        "topic=verify-rectification&actor=county.head,0",
        "fromHour=9&toHour=10&actor=county.staff1,2",
        "fromHour=23&toHour=24,1"
    })
    void each_condition(String conditions, int count) throws Exception {
        var key = save("auditor", "name=x&" + conditions);
        assertThat(planted(key)).hasSize(count);
    }

    @Test
    @DisplayName("自设事项此后接着核查，一条不重复")
    void ones_own_goes_on() throws Exception {
        var key = save("auditor", "name=核查&topic=verify-rectification");
        Planted.goingOn(jdbc, SOUND).acted("2027-02-26T02:00:00.000Z", "verify-rectification", "county.staff1");
        look.look();

        assertThat(planted(key)).hasSize(5);
    }

    @ParameterizedTest
    @DisplayName("填得不对的，说明怎样改，填的都还在")
    @CsvSource({
        "name=&topic=x,请填写名称",
        "name=夜间办理,请至少选择",
        "name=夜间办理&fromHour=8&toHour=8,起止时间不能相同",
        "name=夜间办理&actor=nobody,没有登录名",
        "name=夜间办理&weekday=9,起止时间不能相同",
        "name=夜间办理&kind=SOMETHING,不存在"
    })
    void what_is_refused(String fields, String said) throws Exception {
        var answer = send("auditor", fields).andExpect(status().isBadRequest());
        answer.andExpect(content().string(containsString(said)));
        if (fields.contains("夜间办理")) {
            answer.andExpect(content().string(containsString("value=\"夜间办理\"")));
        }
    }

    private String save(String login, String fields) throws Exception {
        var address = send(login, fields)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return address.replace("/questions/", "");
    }

    private ResultActions send(String login, String fields) throws Exception {
        var request = post("/questions").with(pages.by(login)).with(csrf());
        for (var field : fields.split("&")) {
            var parts = field.split("=", 2);
            request.param(parts[0], parts[1]);
        }
        return web.perform(request);
    }

    private ResultActions show(String login, String address) throws Exception {
        return web.perform(get(address).with(pages.by(login))).andExpect(status().isOk());
    }

    private List<Lead> everything() {
        return Stream.of(Question.values())
                .flatMap(question -> list("auditor", question.key()).stream())
                .toList();
    }

    private List<String> cases(String login, String key) {
        return list(login, key).stream().map(Lead::caseNumber).distinct().toList();
    }

    /** Others' cases may be older than the question, which looks at all. */
    private List<Lead> planted(String key) {
        return list("auditor", key).stream()
                .filter(lead -> Set.of(SOUND, FOUL).contains(lead.caseNumber()))
                .toList();
    }

    private List<Lead> list(String login, String key) {
        return leads.list(person(login), new Asked(key, "", "", 0), 0, 10_000);
    }

    private Person person(String login) {
        return directory.person(login).orElseThrow();
    }
}
