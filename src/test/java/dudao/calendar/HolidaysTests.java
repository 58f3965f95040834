package dudao.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dudao.TestDatabase;
import dudao.law.Refused;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("工作日历的维护")
class HolidaysTests {

    private static final String TITLE = "国务院办公厅关于2027年部分节假日安排的通知";
    private static final String LINK = "https://www.gov.cn/zhengce/content/202611/content_1.htm";
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);
    private static final LocalDate MAKE_UP_SATURDAY = LocalDate.of(2027, 1, 30);

    private HikariDataSource database;
    private JdbcClient jdbc;
    private Node node;

    @BeforeEach
    void two_tables() throws SQLException {
        database = TestDatabase.createEmpty();
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V031__calendar_years.sql"),
                        new ClassPathResource("db/migration/V032__calendar_school_terms.sql"))
                .execute(database);
        jdbc = JdbcClient.create(database);
        node = new Node(database, false);
        node.loadsWhatIsShipped();
        node.announced.clear();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Nested
    @DisplayName("随产品提供的年度")
    class Shipped_years {

        @Test
        void are_in_force_from_the_first_start() {
            assertThat(node.holidays.calendar()).isEqualTo(Calendars.SHIPPED);
            assertThat(node.years.inForce())
                    .hasSize(9)
                    .allMatch(notice -> notice.version() == 1 && notice.loadedBy() == null)
                    .allMatch(notice -> notice.title().contains(notice.year() + "年"));
        }

        @Test
        void are_loaded_once() {
            node.loadsWhatIsShipped();
            new Node(database, false).loadsWhatIsShipped();
            node.holidays.lookAgain();
            node.holidays.lookAgain();

            assertThat(rows("calendar_year")).isEqualTo(9);
            assertThat(node.announced).isEmpty();
        }

        @Test
        void correct_what_an_earlier_release_shipped_but_nothing_that_an_administrator_loaded() {
            jdbc.sql("update calendar_year set title = 'earlier release' where year in (2025, 2026)")
                    .update();
            jdbc.sql("update calendar_year set loaded_by = 'admin' where year = 2026")
                    .update();

            node.loadsWhatIsShipped();

            assertThat(node.years.versions(2025))
                    .extracting(YearNotice::version)
                    .containsExactly(2, 1);
            assertThat(node.years.versions(2026))
                    .extracting(YearNotice::version)
                    .containsExactly(1);
        }
    }

    @Nested
    @DisplayName("载入一年的通知")
    class A_notice {

        @Test
        void makes_a_provisional_year_an_announced_one() {
            assertThat(node.holidays.calendar().isProvisional(MAKE_UP_SATURDAY)).isTrue();
            assertThat(node.holidays.calendar().isWorkingDay(MAKE_UP_SATURDAY)).isFalse();
            assertThat(node.holidays.calendar().isWorkingDay(NEW_YEARS_EVE)).isTrue();

            assertThat(load(Calendars.ASSUMED_2027)).isEmpty();

            assertThat(node.holidays.calendar().isProvisional(MAKE_UP_SATURDAY)).isFalse();
            assertThat(node.holidays.calendar().isWorkingDay(MAKE_UP_SATURDAY)).isTrue();
            assertThat(node.holidays.calendar().isWorkingDay(NEW_YEARS_EVE)).isFalse();
            assertThat(node.announced).containsExactly(2026, 2027);
        }

        @Test
        void supersedes_the_one_before_and_leaves_it_as_it_was() {
            load(Calendars.ASSUMED_2027);
            var first = node.years.inForce(2027).orElseThrow();

            assertThat(load(Calendars.ASSUMED_2027 + "2027-10-08,off,国庆节\n")).isEmpty();

            assertThat(node.years.versions(2027)).hasSize(2).element(1).isEqualTo(first);
            assertThat(node.holidays.calendar().isWorkingDay(LocalDate.of(2027, 10, 8)))
                    .isFalse();
        }

        @Test
        void that_is_in_force_already_is_not_loaded_again() {
            load(Calendars.ASSUMED_2027);
            node.announced.clear();

            assertThat(load(Calendars.ASSUMED_2027)).singleElement().matches(fault -> fault.why()
                    .contains("已经生效，内容完全相同"));
            assertThat(rows("calendar_year")).isEqualTo(10);
            assertThat(node.announced).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "2013, 国务院办公厅关于2013年部分节假日安排的通知, https://www.gov.cn/x, 年度",
            "2028, 国务院办公厅关于2028年部分节假日安排的通知, https://www.gov.cn/x, 年度",
            "2027, '', https://www.gov.cn/x, 通知标题",
            "2027, 国务院办公厅关于2026年部分节假日安排的通知, https://www.gov.cn/x, 通知标题",
            "2027, 通知, '', 通知链接",
            "2027, 通知, javascript:alert(1), 通知链接",
            "2027, 通知, gov.cn, 通知链接",
            "2027, 通知, https://, 通知链接"
        })
        void needs_its_title_and_its_link(int year, String title, String link, String field) {
            assertThat(node.keeping.load(year, title, link, Calendars.ASSUMED_2027.getBytes(UTF_8), "admin"))
                    .singleElement()
                    .matches(fault -> fault.field().equals(field));
            assertThat(rows("calendar_year")).isEqualTo(9);
        }

        @Test
        void that_two_people_load_at_once_is_loaded_once() {
            var other = new Node(database, false);
            var answers = Stream.of(node, other)
                    .map(one -> CompletableFuture.supplyAsync(() -> load(one, Calendars.ASSUMED_2027)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join);

            assertThat(answers).extracting(List::size).containsExactlyInAnyOrder(0, 1);
            assertThat(node.years.versions(2027)).hasSize(1);
        }

        @Test
        void that_is_at_fault_changes_nothing() {
            assertThat(load(Calendars.ASSUMED_2027 + "2027-10-13,work,国庆节\n")).hasSize(1);

            assertThat(rows("calendar_year")).isEqualTo(9);
            assertThat(node.announced).isEmpty();
        }
    }

    @Nested
    @DisplayName("谁在什么时候看到新的日历")
    class Who_sees_it {

        @Test
        void a_listener_at_once_and_others_when_it_is_committed() {
            var seen = new ArrayList<Boolean>();
            node.listener = changed -> {
                seen.add(node.holidays.calendar().isProvisional(MAKE_UP_SATURDAY));
                seen.add(CompletableFuture.supplyAsync(
                                () -> node.holidays.calendar().isProvisional(MAKE_UP_SATURDAY))
                        .join());
            };

            load(Calendars.ASSUMED_2027);

            assertThat(seen).containsExactly(false, true, false, true);
            assertThat(CompletableFuture.supplyAsync(
                                    () -> node.holidays.calendar().isProvisional(MAKE_UP_SATURDAY))
                            .join())
                    .isFalse();
        }

        @Test
        void nobody_when_what_follows_from_it_fails() {
            node.listener = changed -> {
                throw new IllegalStateException("cannot count anew");
            };

            assertThatThrownBy(() -> load(Calendars.ASSUMED_2027)).hasMessage("cannot count anew");

            assertThat(node.holidays.calendar()).isEqualTo(Calendars.SHIPPED);
            assertThat(rows("calendar_year")).isEqualTo(9);
            node.listener = changed -> {};
            assertThat(load(Calendars.ASSUMED_2027)).isEmpty();
        }

        @Test
        void the_whole_transaction_it_is_a_part_of() {
            new TransactionTemplate(node.transactions).executeWithoutResult(status -> {
                load(Calendars.ASSUMED_2027);
                assertThat(node.holidays.calendar().isProvisional(MAKE_UP_SATURDAY))
                        .isFalse();
                status.setRollbackOnly();
            });

            assertThat(node.holidays.calendar()).isEqualTo(Calendars.SHIPPED);
        }

        @Test
        void another_node_at_its_next_look_and_it_has_its_own_terms_counted_anew_at_the_one_after() {
            var other = new Node(database, false);
            load(Calendars.ASSUMED_2027);
            assertThat(other.holidays.calendar().isProvisional(MAKE_UP_SATURDAY))
                    .isTrue();

            other.holidays.lookAgain();
            assertThat(other.holidays.calendar()).isEqualTo(node.holidays.calendar());
            assertThat(other.announced).isEmpty();

            other.holidays.lookAgain();
            assertThat(other.announced).containsExactlyInAnyOrder(2026, 2027);
            other.holidays.lookAgain();
            assertThat(other.announced).hasSize(2);
        }

        /** An act that asked for the calendar before the change may end after it. */
        @Test
        void the_node_that_loaded_has_it_counted_once_more_when_every_act_from_before_is_over() {
            load(Calendars.ASSUMED_2027);
            node.announced.clear();

            node.holidays.lookAgain();
            assertThat(node.announced).isEmpty();
            node.holidays.lookAgain();
            assertThat(node.announced).containsExactlyInAnyOrder(2026, 2027);
        }
    }

    @Nested
    @DisplayName("本地停课、放假")
    class A_local_closure {

        private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

        @Test
        void moves_nothing_unless_the_office_has_set_that_it_does() {
            node.keeping.close(DAY, "暴雪", "admin");

            assertThat(node.holidays.calendar().isWorkingDay(DAY)).isTrue();
            assertThat(node.announced).isEmpty();
            assertThat(node.closures.all()).hasSize(1);
        }

        @Test
        void is_a_day_of_rest_where_the_office_has() {
            var counting = new Node(database, true);

            counting.keeping.close(DAY, "暴雪", "admin");
            assertThat(counting.holidays.calendar().isWorkingDay(DAY)).isFalse();
            assertThat(counting.holidays.calendar().restDay(DAY).name()).isEqualTo("本地停课、放假：暴雪");

            counting.keeping.withdrawClosure(DAY, "admin");
            assertThat(counting.holidays.calendar().isWorkingDay(DAY)).isTrue();
            assertThat(counting.announced).containsExactly(2026, 2026);
            assertThat(rows("calendar_closure")).isEqualTo(2);
        }

        @Test
        void is_refused_without_a_reason_twice_or_far_off_and_withdrawn_only_where_there_is_one() {
            node.keeping.close(DAY, "暴雪", "admin");

            assertThatThrownBy(() -> node.keeping.close(DAY, "暴雪", "admin"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("calendar.closure.twice");
            assertThatThrownBy(() -> node.keeping.close(DAY.plusDays(1), " ", "admin"))
                    .hasMessageContaining("calendar.closure.reason-needed");
            assertThatThrownBy(() -> node.keeping.close(DAY.plusYears(9), "暴雪", "admin"))
                    .hasMessageContaining("calendar.closure.far-off");
            assertThatThrownBy(() -> node.keeping.withdrawClosure(DAY.plusDays(1), "admin"))
                    .hasMessageContaining("calendar.closure.unknown");
            assertThat(rows("calendar_closure")).isEqualTo(1);
        }
    }

    private List<Fault> load(String file) {
        return load(node, file);
    }

    private static List<Fault> load(Node node, String file) {
        return node.keeping.load(2027, TITLE, LINK, file.getBytes(UTF_8), "admin");
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
