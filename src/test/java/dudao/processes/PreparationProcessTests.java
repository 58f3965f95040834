package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.document.DocumentKind;
import dudao.inspectors.Inspectors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DudaoTest
@DisplayName("督导准备")
class PreparationProcessTests extends ProcessTests {

    private static final Map<String, String> ASKS_TO_STAND_ASIDE =
            Map.of("declaration", "RECUSAL_REQUESTED", "reasons", "爱人在该校任教。");
    private static final Map<String, String> UNIT_ASKS =
            Map.of("recusalOf", "inspector11", "recusalReasons", "曾与我校有诉讼。");
    private static final Map<String, String> REFUSED = Map.of("ruling", "REFUSED", "reasons", "不影响公正。");

    @Autowired
    private Inspectors inspectors;

    @Test
    @DisplayName("组成督导组、各自声明、拟制、签发、制发通知书")
    void the_ordinary_way_to_a_notice() {
        var supervision = special();
        awaits(supervision, "appoint-team").of(OFFICE_STAFF).withoutTerm();
        supervision.does("appoint-team");
        assertThat(assignees(supervision, "declare-impartiality"))
                .containsExactly("inspector01", "inspector11", "inspector21");
        awaits(supervision, "declare-impartiality", "inspector11")
                .ofPerson("inspector11")
                .withoutTerm();
        supervision.does("declare-impartiality").does("declare-impartiality").does("declare-impartiality");
        awaits(supervision, "prepare-notice").of(OFFICE_STAFF).withoutTerm();
        supervision.does("prepare-notice");
        awaits(supervision, "sign-notice").of(OFFICE_HEAD).withoutTerm();
        assertThat(issued(supervision)).isEmpty();
        supervision.does("sign-notice");

        assertThat(issued(supervision)).containsExactly(DocumentKind.NOTICE);
        awaits(supervision, "confirm-service", "NOTICE").of(UNIT).until("2026-11-26");
        supervision.does("confirm-service");

        assertThat(supervision.passed()).contains("prepared-and-served").doesNotContain("decide-recusal");
        assertThat(supervision.waitsFor()).containsExactly("file-self-assessment");
        assertRecorded(supervision, "appoint-team", "county.staff1", national(16));
        assertRecorded(supervision, "declare-impartiality", "inspector21", national(10));
        assertRecorded(supervision, "sign-notice", "county.head", national(17));
    }

    @Test
    @DisplayName("督学自请回避获准，督学不满三名的补选，只有新人再声明")
    void granted_at_ones_own_request() {
        var supervision = special().does("appoint-team");
        supervision.doneBy("inspector21", "declare-impartiality", ASKS_TO_STAND_ASIDE);
        supervision.does("declare-impartiality").does("declare-impartiality");
        awaits(supervision, "decide-recusal").of(OFFICE_HEAD).withoutTerm();
        supervision.does("decide-recusal");

        awaits(supervision, "appoint-team").of(OFFICE_STAFF);
        assertThat(fact(supervision, "select recused_on from inspectors_member where login = 'inspector21'"))
                .isEqualTo("2026-11-23");
        assertThat(supervision.refused("county.staff1", "appoint-team", Map.of()))
                .contains("回避");
        supervision.does("appoint-team", Map.of("inspectors", List.of("inspector11", "inspector31")));
        assertThat(assignees(supervision, "declare-impartiality")).containsExactly("inspector31");
        supervision.does("declare-impartiality");

        assertThat(supervision.waitsFor()).containsExactly("prepare-notice");
        assertRecorded(supervision, "decide-recusal", "county.head", national(10));
    }

    @Test
    @DisplayName("两人自请回避的，逐个决定；组长回避的补选组长")
    void one_by_one() {
        var supervision = special()
                .does("appoint-team", Map.of("inspectors", List.of("inspector11", "inspector21", "inspector31")));
        supervision.doneBy("inspector01", "declare-impartiality", ASKS_TO_STAND_ASIDE);
        supervision.doneBy("inspector21", "declare-impartiality", ASKS_TO_STAND_ASIDE);
        supervision.does("declare-impartiality").does("declare-impartiality");
        supervision.does("decide-recusal", REFUSED);
        awaits(supervision, "decide-recusal").of(OFFICE_HEAD);
        supervision.does("decide-recusal");
        assertThat(supervision.waitsFor()).as("still three and a leader").containsExactly("prepare-notice");

        var leaderless = special()
                .does("appoint-team", Map.of("inspectors", List.of("inspector11", "inspector21", "inspector31")));
        leaderless.doneBy("inspector01", "declare-impartiality", ASKS_TO_STAND_ASIDE);
        leaderless.does("declare-impartiality").does("declare-impartiality").does("declare-impartiality");
        leaderless.does("decide-recusal");
        assertThat(leaderless.waitsFor()).as("three, and nobody leads").containsExactly("appoint-team");
    }

    @Test
    @DisplayName("自请回避未获准的，继续参加")
    void refused_at_ones_own_request() {
        var supervision = special().does("appoint-team");
        supervision.doneBy("inspector21", "declare-impartiality", ASKS_TO_STAND_ASIDE);
        supervision.does("declare-impartiality").does("declare-impartiality");
        supervision.does("decide-recusal", REFUSED);

        assertThat(supervision.waitsFor()).containsExactly("prepare-notice");
        assertThat(fact(supervision, "select granted from inspectors_recusal")).isEqualTo("f");
    }

    @Test
    @DisplayName("主任退回通知书的，重新拟制")
    void the_notice_is_returned() {
        var supervision = special().until("sign-notice").does("sign-notice", RETURNED);

        awaits(supervision, "prepare-notice").of(OFFICE_STAFF);
        assertThat(issued(supervision)).isEmpty();

        supervision.does("prepare-notice").does("sign-notice");
        assertThat(issued(supervision)).containsExactly(DocumentKind.NOTICE);
    }

    @Test
    @DisplayName("单位签收时申请回避获准的，补选后告知单位新的督导组，单位可以再申请回避；自评期限其间中止")
    void granted_at_the_request_of_the_unit() {
        var supervision = special().until("confirm-service").does("confirm-service", UNIT_ASKS);
        assertThat(selfAssessmentEnds(supervision)).isEqualTo("suspended 2026-11-23");
        awaits(supervision, "decide-recusal").of(OFFICE_HEAD).withoutTerm();
        assertThat(fact(supervision, "select requested_by from inspectors_recusal"))
                .isEqualTo("s014.head");
        supervision.does("decide-recusal");

        awaits(supervision, "appoint-team").of(OFFICE_STAFF);
        supervision.does("appoint-team", Map.of("inspectors", List.of("inspector21", "inspector31")));
        assertThat(assignees(supervision, "declare-impartiality")).containsExactly("inspector31");
        supervision.early("2026-11-27").does("declare-impartiality");

        assertThat(issued(supervision)).containsExactly(DocumentKind.NOTICE, DocumentKind.TEAM_CHANGE);
        assertThat(fact(supervision, "select body from document where kind = 'TEAM_CHANGE'"))
                .contains(inspectors.inWords(supervision.number()), "可以在签收本通知书时申请其回避（《教育督导条例》第十条）");
        awaits(supervision, "confirm-service", "TEAM_CHANGE").of(UNIT).until("2026-11-30");
        assertThat(selfAssessmentEnds(supervision)).isEqualTo("2026-12-14");
        supervision.does("confirm-service", Map.of("recusalOf", "inspector31", "recusalReasons", "其子女在我校就读。"));
        supervision.does("decide-recusal", REFUSED);

        awaits(supervision, "file-self-assessment").until("2026-12-14");
        assertThat(supervision.waitsFor()).containsExactly("file-self-assessment");
        assertThat(supervision.passed()).contains("prepared").doesNotContain("prepared-and-served");
        assertThat(issued(supervision)).hasSize(2);
    }

    @Test
    @DisplayName("单位对新的督导组没有异议的，即行开始")
    void the_new_team_is_accepted() {
        var supervision =
                specialWithoutSelfAssessment().until("confirm-service").does("confirm-service", UNIT_ASKS);
        supervision
                .does("decide-recusal")
                .does("appoint-team", Map.of("inspectors", List.of("inspector21", "inspector31")))
                .does("declare-impartiality")
                .does("confirm-service");

        assertThat(supervision.passed()).contains("serve-team-change", "prepared-and-served");
        assertThat(supervision.waitsFor()).contains("inspect-on-site");
    }

    @Test
    @DisplayName("单位只能申请督导组成员回避")
    void nobody_else_can_be_asked_to_stand_aside() {
        var supervision = special().until("confirm-service");

        assertThat(supervision.refused(
                        "s014.head",
                        "confirm-service",
                        Map.of("recusalOf", "inspector02", "recusalReasons", "曾与我校有诉讼。")))
                .contains("不是本案督导组成员");
        assertThat(isServed(supervision, DocumentKind.NOTICE)).isFalse();
    }

    @Test
    @DisplayName("单位申请回避未获准的，督导照常")
    void refused_at_the_request_of_the_unit() {
        var supervision = special().until("confirm-service").does("confirm-service", UNIT_ASKS);
        supervision.does("decide-recusal", REFUSED);

        assertThat(supervision.waitsFor()).containsExactly("file-self-assessment");
        assertThat(recorded(supervision, "decide-recusal").note())
                .hasValueSatisfying(note -> assertThat(note).contains("不予回避：不影响公正。"));
    }

    private String selfAssessmentEnds(Story.Told supervision) {
        return fact(
                supervision,
                "select coalesce(last_day::text, 'suspended ' || suspended_on) from deadline where clock = 'SELF_ASSESSMENT'");
    }
}
