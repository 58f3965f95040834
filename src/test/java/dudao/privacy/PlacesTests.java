package dudao.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("个人信息")
class PlacesTests {

    @LocalServerPort
    int port;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("凡是记着登录名的列，都在“在办案材料中的留名”里（privacy/places.csv）")
    void every_column_that_names_people_is_listed() {
        var named = places.all().stream()
                .map(place -> place.table() + "." + place.column())
                .toList();
        var columns = jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = current_schema() and table_name !~ '^(act_|flyway_|audit_)'
                        and data_type = 'character varying' and character_maximum_length = 64 and column_name !~ '(sha256|hash|manifest|task|instance|uploaded_from)'
                        and table_name <> 'identity_person'
                        """).query(String.class).list();

        assertThat(columns).hasSizeGreaterThan(30);
        assertThat(named).containsAll(columns).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("本人看到自己的账号、岗位和留名；别人看不到")
    void a_person_sees_his_own() {
        var page = Visitor.signedIn(port, "inspector01").get("/personal-data");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("inspector01", "督学", "只保存不可还原的摘要", "<th scope=\"row\">登录</th>")
                .doesNotContain("{bcrypt}", "privacy.");
    }

    @Test
    @DisplayName("签收人没有账号的，由督导室按姓名查出；单位不能查")
    void the_office_answers_others() {
        var office = Visitor.signedIn(port, "county.staff1");
        assertThat(office.get("/personal-data/others?name=%E6%9D%8E%E5%BB%BA%E5%9B%BD999")
                        .body())
                .contains("没有记录");
        assertThat(jdbc.sql(
                                "select body from audit_event where body like '%\"kind\":\"person-looked-up\"%' order by year, chain, seq")
                        .query(String.class)
                        .list())
                .filteredOn(line -> line.contains("\"by\":\"county.staff1\""))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("\"where\":\"personal-data\"", "\"name\":\"")
                        .doesNotContain("李建国"));
        assertThat(Visitor.signedIn(port, "s014.head")
                        .get("/personal-data/others")
                        .statusCode())
                .isEqualTo(403);
    }
}
