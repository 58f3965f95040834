package dudao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dudao.DudaoTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@DisplayName("名录导入")
@DudaoTest
@Transactional
class RosterTests {

    private static final String BODIES =
            "code,parent,kind,name,stage,town,zone,ownership,pupils,classes,teachers,consents_to_electronic_service\n";
    private static final String COUNTY_OFFICE = "C,M,SUPERVISION_OFFICE_COUNTY,清源县人民政府教育督导室,,,,,,,,";
    private static final String PEOPLE = "login,name,sex,born,degree,years_in_education,phone,email\n";
    private static final String POSTS = "login,body,post,engagement,starts,ends,term_number\n";
    private static final String TIES = "login,body,tie,until\n";

    @Autowired
    RosterImport roster;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RosterGaps gaps;

    @Nested
    @DisplayName("演示县")
    class Demo_county {

        @Test
        void is_there_from_the_start() {
            assertThat(count("identity_body")).isEqualTo(208);
            assertThat(count("identity_person")).isEqualTo(461);
            assertThat(count("identity_post")).isEqualTo(461);
            assertThat(count("identity_tie")).isEqualTo(20);
        }

        @Test
        void imported_again_changes_nothing() throws IOException {
            var files = new EnumMap<RosterFile, byte[]>(RosterFile.class);
            for (var file : RosterFile.values()) {
                files.put(file, new ClassPathResource("demo/county/" + file.fileName()).getContentAsByteArray());
            }
            var report = roster.take(files);
            assertThat(report.changes()).isZero();
            assertThat(report.rejected()).isEmpty();
            assertThat(report.counts())
                    .extracting(RosterReport.Counts::unchanged)
                    .containsExactly(208, 461, 461, 20);
        }
    }

    @Nested
    @DisplayName("一次导入")
    class One_import {

        @Test
        void adds_what_is_new_and_changes_what_reads_differently() {
            var report = take(
                    Map.of(
                            RosterFile.PEOPLE,
                            PEOPLE
                                    + "new.person,新人,女,1990,本科,3,,\ns014.head,改名了,女,1994,本科,29,19900003763,s014.head@example.test\n"));
            assertThat(report.counts()).containsExactly(new RosterReport.Counts(RosterFile.PEOPLE, 1, 1, 0, 0));
            assertThat(name("s014.head")).isEqualTo("改名了");
        }

        @Test
        @DisplayName("机关代字：填写、改动、清空；旧模板没有这一列的，保持不变")
        void takes_the_office_s_name_in_its_document_numbers() {
            var heading = BODIES.strip() + ",organ\n";
            assertThat(organ()).isEqualTo("清教督");
            take(Map.of(RosterFile.BODIES, heading + COUNTY_OFFICE + ",清县教督\n"));
            assertThat(organ()).isEqualTo("清县教督");

            take(Map.of(RosterFile.BODIES, BODIES + COUNTY_OFFICE + "\n"));
            assertThat(organ()).isEqualTo("清县教督");

            var refused = take(Map.of(RosterFile.BODIES, heading + COUNTY_OFFICE + ",清教督〔2026〕\n"));
            assertThat(refused.rejected()).singleElement().satisfies(row -> assertThat(row.why())
                    .contains("机关代字只用汉字"));
            take(Map.of(RosterFile.BODIES, heading + COUNTY_OFFICE + ",\n"));
            assertThat(organ()).isEmpty();
            assertThat(gaps.list()).anyMatch(gap -> gap.contains("没有机关代字，文号将写作“C教督〔年份〕1号”"));
        }

        private String organ() {
            return jdbc.sql("select coalesce(organ, '') from identity_body where code = 'C'")
                    .query(String.class)
                    .single();
        }

        @Test
        void takes_parents_that_come_later_in_the_file() {
            var report = take(Map.of(
                    RosterFile.BODIES, BODIES + "X2,X1,SCHOOL,下级,,,,,,,,yes\nX1,C,GOVERNMENT_TOWN,上级,,,,,,,,\n"));
            assertThat(report.rejected()).isEmpty();
            assertThat(report.changes()).isEqualTo(2);
        }

        @Test
        void takes_posts_of_people_who_come_with_it() {
            var report = take(Map.of(
                    RosterFile.POSTS, POSTS + "new.person,S014,UNIT_LIAISON,,2026-09-01,,\n",
                    RosterFile.PEOPLE, PEOPLE + "new.person,新人,,,,,,\n"));
            assertThat(report.rejected()).isEmpty();
            assertThat(report.changes()).isEqualTo(2);
        }
    }

    @Nested
    @DisplayName("用中文填写的表")
    class In_chinese {

        @Test
        void reads_like_the_one_with_codes() {
            var report = take(Map.of(
                    RosterFile.BODIES,
                    RosterFile.BODIES.template() + "X1,C,学校,新学校,小学,,,公办,300,8,20,是,\r\n",
                    RosterFile.PEOPLE,
                    RosterFile.PEOPLE.template() + "new.person,新人,女,1990,本科,3,,\r\n",
                    RosterFile.POSTS,
                    RosterFile.POSTS.template()
                            + "new.person,X1,被督导单位负责人,,2026/9/1,,\r\nnew.person,C,督学,兼职,2026年9月1日,,1\r\n",
                    RosterFile.TIES,
                    RosterFile.TIES.template() + "new.person,S014,配偶在该单位任职,\r\n"));
            assertThat(report.rejected()).isEmpty();
            assertThat(report.changes()).isEqualTo(5);
            assertThat(jdbc.sql("select post || ' ' || starts_on || ' ' || coalesce(engagement, '') from identity_post"
                                    + " where login = 'new.person' order by 1")
                            .query(String.class)
                            .list())
                    .containsExactly("INSPECTOR 2026-09-01 PART_TIME", "UNIT_HEAD 2026-09-01 ");
            assertThat(jdbc.sql(
                                    "select kind || ' ' || consents_to_electronic_service from identity_body where code = 'X1'")
                            .query(String.class)
                            .single())
                    .isEqualTo("SCHOOL true");
        }

        @Test
        void says_in_its_own_words_what_is_wrong() {
            var report = take(Map.of(RosterFile.BODIES, RosterFile.BODIES.template() + "X1,C,大学,类别不对,,,,,,,,,\r\n"));
            assertThat(report.rejected()).singleElement().satisfies(row -> {
                assertThat(row.field()).isEqualTo("类别");
                assertThat(row.why()).contains("县级督导机构", "学校");
            });
        }
    }

    @Nested
    @DisplayName("导入以后")
    class Afterwards {

        @Autowired
        WebApplicationContext web;

        @Autowired
        Directory directory;

        @Autowired
        Accounts accounts;

        @Test
        void the_page_says_what_was_taken_and_what_was_not() throws Exception {
            var bodies = RosterFile.BODIES.template() + "X1,C,学校,新学校,小学,,,公办,300,8,20,是,\r\nX2,C,大学,,,,,,,,,,\r\n";
            var admin = SignedIn.of(
                    directory.person("admin").orElseThrow(),
                    accounts.password("admin").orElseThrow());
            var file = new MockMultipartFile("bodies", bodies.getBytes(StandardCharsets.UTF_8));
            MockMvcBuilders.webAppContextSetup(web)
                    .apply(springSecurity())
                    .build()
                    .perform(multipart("/roster").file(file).with(csrf()).with(user(admin)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("共变更1行。有1行没有导入")))
                    .andExpect(content().string(containsString("第3行")));
        }

        @Autowired
        InitialPasswords passwords;

        @Autowired
        SignIn signIn;

        @Test
        void what_an_office_lacks_is_told() {
            assertThat(gaps.list()).noneMatch(gap -> gap.contains("督导室主任"));
            jdbc.sql("delete from identity_post where body = 'C' and post = 'OFFICE_HEAD'")
                    .update();
            take(Map.of(RosterFile.BODIES, BODIES + "X1,M,SUPERVISION_OFFICE_COUNTY,新县督导室,,,,,,,,\n"));
            assertThat(gaps.list())
                    .contains(
                            "清源县人民政府教育督导室没有督导室主任，文书无人签发。",
                            "新县督导室没有本级人民政府（类别填县级人民政府，上级填这个督导机构），年度计划不能报批。",
                            "新县督导室只有0名督学，督导组至少要3名（《教育督导条例》第十六条）。");
        }

        @Test
        void who_has_a_post_and_no_password_is_given_one() {
            jdbc.sql("insert into identity_person (login, name) values ('new.one', '新人'), ('new.two', '没有岗位')")
                    .update();
            jdbc.sql(
                            "insert into identity_post values ('new.one', 'S014', 'UNIT_LIAISON', null, date '2025-09-01', null, null)")
                    .update();
            var lines = passwords.makeFor("new.").split("\r\n");
            assertThat(lines).hasSize(2);
            var fields = lines[1].split(",");
            assertThat(fields).startsWith("新人", "new.one").hasSize(4);
            var token = UsernamePasswordAuthenticationToken.unauthenticated("new.one", fields[3]);
            assertThat(signIn.authenticate(token).isAuthenticated()).isTrue();
            assertThat(passwords.makeFor("new.").split("\r\n")).hasSize(1);
        }
    }

    @Nested
    @DisplayName("编码")
    class Encodings {

        @Test
        void a_mark_at_the_beginning_is_no_part_of_the_first_column() {
            var report = take("\uFEFF" + PEOPLE + "new.person,新人,,,,,,\n", StandardCharsets.UTF_8);
            assertThat(report.changes()).isEqualTo(1);
        }

        @Test
        void gbk_is_recognised() {
            take(PEOPLE + "new.person,张督学,男,,本科,,,\n", Charset.forName("GBK"));
            assertThat(name("new.person")).isEqualTo("张督学");
        }

        private RosterReport take(String text, Charset charset) {
            return roster.take(Map.of(RosterFile.PEOPLE, text.getBytes(charset)));
        }
    }

    @Nested
    @DisplayName("有错的行不导入，其余照常")
    class Rows_at_fault {

        @Test
        void codes_that_come_twice() {
            var report = take(Map.of(RosterFile.PEOPLE, PEOPLE + "twice,甲,,,,,,\n\ntwice,乙,,,,,,\n"));
            assertThat(report.rejected())
                    .extracting(RosterReport.Rejected::line, RosterReport.Rejected::field, RosterReport.Rejected::value)
                    .containsExactly(tuple(4L, "login", "twice"));
            assertThat(report.rejected().get(0).why()).isEqualTo("与第 2 行重复");
            assertThat(name("twice")).isEqualTo("甲");
        }

        @Test
        void bodies_that_hang_in_the_air() {
            var report = take(Map.of(
                    RosterFile.BODIES,
                    BODIES
                            + "X1,NOBODY,SCHOOL,无上级,,,,,,,,\n"
                            + "X2,X1,SCHOOL,上级未导入,,,,,,,,\n"
                            + "X3,X4,SCHOOL,成环,,,,,,,,\n"
                            + "X4,X3,SCHOOL,成环,,,,,,,,\n"
                            + "X5,C,SCHOOL,无责任区,,,Z99,,,,,\n"
                            + "M,S014,SUPERVISION_OFFICE_CITY,上级在自己之下,,,,,,,,\n"
                            + "X6,C,SCHOOL,好的,,,Z01,,,,,\n"));
            assertThat(report.rejected())
                    .extracting(RosterReport.Rejected::line, RosterReport.Rejected::field)
                    .contains(tuple(2L, "parent"), tuple(3L, "parent"), tuple(4L, "parent"), tuple(5L, "parent"))
                    .contains(tuple(6L, "zone"), tuple(7L, "parent"))
                    .hasSize(6);
            assertThat(report.changes()).isEqualTo(1);
        }

        @Test
        void fields_that_do_not_hold() {
            var report = take(Map.of(
                    RosterFile.BODIES,
                    BODIES
                            + "X1,C,UNIVERSITY,类别不对,,,,,,,,\n"
                            + "X 2,C,SCHOOL,代码不对,,,,,,,,\n"
                            + "X3,C,SCHOOL,,,,,,,,,\n"
                            + "X4,C,SCHOOL,人数不对,,,,,很多,,,\n"
                            + "X5,C,SCHOOL,同意与否不对,,,,,,,,也许\n"
                            + "X6,C,SCHOOL,少了字段\n",
                    RosterFile.POSTS,
                    POSTS
                            + "nobody,S014,UNIT_HEAD,,2025-09-01,,\n"
                            + "s014.head,NOWHERE,UNIT_HEAD,,2025-09-01,,\n"
                            + "s014.head,S014,KING,,2025-09-01,,\n"
                            + "s014.head,S014,UNIT_HEAD,,2025-02-30,,\n"
                            + "s014.head,S014,UNIT_HEAD,,2025-09-01,2024-09-01,\n"
                            + "s014.head,S014,UNIT_HEAD,,,,\n",
                    RosterFile.TIES,
                    TIES + "inspector56,S010,FRIEND,\ninspector56,S010,FORMER_STAFF,2025/7/32\n"));
            assertThat(report.rejected())
                    .extracting(row -> row.file() + " " + row.line() + " " + row.field())
                    .containsExactly(
                            "BODIES 2 kind",
                            "BODIES 3 code",
                            "BODIES 4 name",
                            "BODIES 5 pupils",
                            "BODIES 6 consents_to_electronic_service",
                            "BODIES 7 ",
                            "POSTS 2 login",
                            "POSTS 3 body",
                            "POSTS 4 post",
                            "POSTS 5 starts",
                            "POSTS 6 ends",
                            "POSTS 7 starts",
                            "TIES 2 tie",
                            "TIES 3 until");
            assertThat(report.rejected())
                    .allSatisfy(row -> assertThat(row.why()).isNotBlank());
            assertThat(report.changes()).isZero();
        }
    }

    @Nested
    @DisplayName("不成其为 CSV 的文件")
    class Files_refused_whole {

        @Test
        void lacks_columns() {
            assertThatThrownBy(() -> take(Map.of(RosterFile.PEOPLE, "login,sex\nx,男\n")))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("缺少列 姓名、出生年")
                    .hasMessageContaining("people.csv");
        }

        @Test
        void is_a_workbook_or_empty_or_torn() {
            for (var text : new String[] {"PK\u0003\u0004\u0000\u0000workbook", "", PEOPLE + "\"x,甲,,,,,,\n"}) {
                assertThatThrownBy(() -> take(Map.of(RosterFile.PEOPLE, text))).isInstanceOf(UnreadableFile.class);
            }
        }

        @Test
        void leaves_the_other_files_alone() {
            assertThatThrownBy(() -> take(Map.of(
                            RosterFile.PEOPLE, PEOPLE + "new.person,新人,,,,,,\n", RosterFile.TIES, "not,a,roster\n")))
                    .isInstanceOf(UnreadableFile.class);
            assertThat(jdbc.sql("select count(*) from identity_person where login = 'new.person'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private RosterReport take(Map<RosterFile, String> texts) {
        var files = new EnumMap<RosterFile, byte[]>(RosterFile.class);
        texts.forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return roster.take(files);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private String name(String login) {
        return jdbc.sql("select name from identity_person where login = ?")
                .param(login)
                .query(String.class)
                .single();
    }
}
