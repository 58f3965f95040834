package dudao.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dudao.DudaoTest;
import dudao.Visitor;
import dudao.cases.Jurisdictions;
import dudao.identity.BodyCode;
import dudao.law.Jurisdiction;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("为督导机构选定规则包")
class RuleChoicesTests {

    private static final BodyCode CITY = new BodyCode("M");
    private static final LocalDate DAY = LocalDate.parse("2099-02-02");

    @LocalServerPort
    int port;

    @Autowired
    Jurisdictions jurisdictions;

    @Autowired
    JdbcClient jdbc;

    private Visitor administrator;
    private Visitor head;

    @BeforeEach
    void two_people() {
        administrator = Visitor.signedIn(port, "admin");
        head = Visitor.signedIn(port, "city.head");
    }

    @AfterEach
    void gone() {
        jdbc.sql("delete from rules_proposal where office = 'M'").update();
        jdbc.sql("delete from cases_jurisdiction where office = 'M'").update();
    }

    private int proposed() {
        assertThat(administrator.submit("/rules/choices", zhejiang()).body()).contains("已提出");
        return jdbc.sql("select number from rules_proposal where office = 'M' and agreed is null")
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> zhejiang() {
        return Map.of("office", "M", "from", DAY.toString(), "pack", "zhejiang-2019 1");
    }

    private static String decides(Visitor visitor, int number, boolean agreed) {
        return visitor.submit("/rules/choices/" + number, Map.of("agreed", String.valueOf(agreed)))
                .body();
    }

    @Test
    @DisplayName("一人提出，另一人同意才适用；提出的人和管不着的机构不能同意，同一天不重复提出")
    void one_proposes_and_another_agrees() {
        var number = proposed();

        assertThat(jurisdictions.of(CITY, DAY)).isEqualTo(Jurisdiction.DEFAULT);
        assertThat(administrator.submit("/rules/choices", zhejiang()).body()).contains("已经有人提出，尚待审批");
        assertThat(decides(administrator, number, true)).contains("提出的人不能审批");
        assertThat(decides(Visitor.signedIn(port, "county.head"), number, true)).contains("这个机构不归您决定");
        assertThat(decides(head, number, false)).contains("请写明理由");
        assertThat(head.get("/").body()).contains("等待您审批", "href=\"/rules#choices\"");
        assertThat(administrator.get("/").body()).doesNotContain("href=\"/rules#choices\"");
        assertThat(head.get("/rules").body()).contains("待同意", "浙江省教育督导条例");
        assertThat(jurisdictions.of(CITY, DAY)).isEqualTo(Jurisdiction.DEFAULT);

        assertThat(decides(head, number, true)).contains("已选定，自所填日期起立案的案件适用");
        assertThat(jurisdictions.of(CITY, DAY)).isEqualTo(new Jurisdiction("zhejiang-2019", "1"));
        assertThat(decides(head, number, true)).contains("已经审批过");
    }

    @Test
    @DisplayName("不同意的，规则不变，可以重新提出")
    void what_is_not_agreed_to_changes_nothing() {
        var number = proposed();

        assertThat(head.submit("/rules/choices/" + number, Map.of("agreed", "false", "reasons", "等条例修订"))
                        .body())
                .contains("已记为不同意");
        assertThat(jurisdictions.of(CITY, DAY)).isEqualTo(Jurisdiction.DEFAULT);
        assertThat(proposed()).isGreaterThan(number);
    }

    @Test
    @DisplayName("数据库也不让一个人选定")
    void the_table_asks_for_two_people() {
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into cases_jurisdiction (office, from_day, rule_pack, rule_version, chosen_by, agreed_by, chosen_at)
                                values ('M', date '2099-02-02', 'zhejiang-2019', '1', 'admin', 'admin', now())
                                """).update()).isInstanceOf(DataIntegrityViolationException.class);
        var number = proposed();
        assertThatThrownBy(() -> jdbc.sql("""
                                update rules_proposal set agreed = true, decided_by = proposed_by, decided_at = now() where number = ?
                                """).param(number).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
