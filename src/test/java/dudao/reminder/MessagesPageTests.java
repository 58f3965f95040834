package dudao.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import dudao.Story;
import dudao.Visitor;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.deadline.Ledger;
import dudao.deadline.StatutoryClock;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("提醒页与日程订阅")
class MessagesPageTests {

    private static final Pattern ADDRESS = Pattern.compile("/calendar-feed/[A-Za-z0-9_-]{43}\\.ics");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Reminders reminders;

    @Autowired
    Ledger ledger;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Story.Told told;

    @BeforeEach
    void a_case_that_waits_for_a_review() {
        jdbc.sql("update reminder_message set read_at = now() where read_at is null")
                .update();
        told = story.open(CaseKind.SPECIAL_SUPERVISION, false).until("request-review");
    }

    private void remindOn(String day) {
        clock.moveTo(LocalDate.parse(day));
        reminders.remind();
    }

    private long message(String recipient) {
        return jdbc.sql("""
                        select m.id from reminder_message m join reminder_occasion o on o.id = m.occasion
                        where o.case_number = ? and m.recipient = ? and o.clock = 'REVIEW_REQUEST'
                        """)
                .params(told.number().value(), recipient)
                .query(Long.class)
                .single();
    }

    @Nested
    @DisplayName("提醒")
    class Messages_of_a_post {

        @Test
        @DisplayName("只给任职的人看，页首有未阅条数")
        void are_seen_by_those_who_hold_the_post_only() {
            remindOn("2026-12-03");

            var head = Visitor.signedIn(port, "s014.head");
            assertThat(head.get("/messages").body())
                    .contains(told.number().value(), "还有3个工作日")
                    .containsPattern("提醒<span class=\"unread\"\\s*>\\d+</span>");
            assertThat(Visitor.signedIn(port, "s015.head").get("/messages").body())
                    .doesNotContain(told.number().value(), "class=\"unread\"");
            assertThat(Visitor.signedIn(port, "admin").get("/messages").body())
                    .doesNotContain(told.number().value());
        }

        @Test
        @DisplayName("一人已阅，岗位即已阅，记下姓名；他人的不能代阅")
        void are_read_once_and_by_their_own_people() {
            remindOn("2026-12-03");
            var message = message("unit-head_S014");

            var stranger = Visitor.signedIn(port, "s015.head");
            assertThat(stranger.submit("/messages/" + message + "/read", Map.of())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(readBy(message)).isNull();

            var head = Visitor.signedIn(port, "s014.head");
            assertThat(head.submit("/messages/" + message + "/read", Map.of()).statusCode())
                    .isEqualTo(302);
            assertThat(readBy(message)).isEqualTo("s014.head");
        }

        @Test
        @DisplayName("本页全部已阅，只及于本人的")
        void are_read_together() {
            remindOn("2026-12-03");
            var own = message("unit-liaison_S014");
            var of_another = message("unit-head_S014");

            var liaison = Visitor.signedIn(port, "s014.liaison");
            liaison.submit("/messages/read", Map.of("message", own + "," + of_another));

            assertThat(readBy(own)).isEqualTo("s014.liaison");
            assertThat(readBy(of_another)).isNull();
        }

        private String readBy(long message) {
            return jdbc.sql("select coalesce(read_by, '') from reminder_message where id = ?")
                    .param(message)
                    .query(String.class)
                    .single()
                    .transform(name -> name.isEmpty() ? null : name);
        }
    }

    @Nested
    @DisplayName("设置")
    class Settings {

        @Test
        @DisplayName("不能收信的地址被退回，填写的内容还在")
        void refuse_an_address_that_is_none() {
            var head = Visitor.signedIn(port, "s014.head");

            var answer = head.submit("/messages/settings", Map.of("byMail", "true", "address", "a b@c"));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("没有保存", "a b@c");
        }
    }

    @Nested
    @DisplayName("日程订阅")
    class A_feed {

        @Test
        @DisplayName("不用登录即可读取本人的期限，到期前和当日早九时提醒")
        void holds_the_persons_own_terms() {
            var feed = feedOf("s014.head");

            var event = event(feed, "申请复查期限届满");
            assertThat(event.getSummary().getValue()).isEqualTo("申请复查期限届满：清源县大湾实验小学专项督导");
            assertThat(event.getDateTimeStart().getValue()).isEqualTo("20261208");
            assertThat(event.getUrl().getValue()).contains("/cases/%E7%9D%A3");
            assertThat(event.getAlarms())
                    .extracting(alarm -> alarm.getTrigger().orElseThrow().getValue())
                    .containsExactly("20261203T010000Z", "20261208T010000Z");
        }

        @Test
        @DisplayName("期限变更的，同一日程跟着变更：中止即取消，恢复即改期，变更一次序号加一")
        void follows_a_period_that_moves() {
            var before = event(feedOf("s014.head"), "申请复查期限届满");
            assertThat(sequence(before)).isZero();

            ledger.suspend(told.number(), StatutoryClock.REVIEW_REQUEST, "", "学校停课");
            var stopped = event(feedOf("s014.head"), "申请复查期限中止");
            assertThat(stopped.getUid()).isEqualTo(before.getUid());
            assertThat(stopped.getStatus().getValue()).isEqualTo("CANCELLED");
            assertThat(stopped.getDateTimeStart().getValue()).isEqualTo("20261208");
            assertThat(stopped.getAlarms()).isEmpty();
            assertThat(stopped.getDescription().getValue()).contains("原最后一日2026年12月8日不再适用");

            clock.moveTo(clock.instant().plus(Duration.ofDays(10)));
            ledger.resume(told.number(), StatutoryClock.REVIEW_REQUEST, "", "复课");
            var again = event(feedOf("s014.head"), "申请复查期限届满");
            assertThat(again.getUid()).isEqualTo(before.getUid());
            assertThat(again.getStatus().getValue()).isEqualTo("CONFIRMED");
            assertThat(again.getDateTimeStart().getValue()).isEqualTo("20261218");
            assertThat(sequence(again)).isEqualTo(sequence(stopped) + 1).isEqualTo(2);
        }

        @Test
        @DisplayName("放假安排未公布的，写明暂定")
        void says_that_a_day_is_provisional() {
            jdbc.sql("update deadline set provisional = true where case_number = ? and clock = 'REVIEW_REQUEST'")
                    .param(told.number().value())
                    .update();

            var event = event(feedOf("s014.head"), "申请复查期限届满（暂定）");

            assertThat(event.getStatus().getValue()).isEqualTo("TENTATIVE");
            assertThat(event.getDescription().getValue()).contains("该年度休假安排尚未公布");
        }

        private static int sequence(VEvent event) {
            return event.getSequence().getSequenceNo();
        }

        /** The one about the case, in a calendar without fault in which no event stands twice. */
        private VEvent event(String feed, String summary) {
            assertThat(feed.replace("\r\n", "")).doesNotContain("\n", "\r");
            assertThat(feed.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
            var calendar = parse(feed);
            assertThat(calendar.validate().hasErrors()).isFalse();
            var events = calendar.<VEvent>getComponents(Component.VEVENT);
            assertThat(events).extracting(VEvent::getUid).doesNotHaveDuplicates();
            return events.stream()
                    .filter(one -> one.getDescription()
                            .getValue()
                            .contains(told.number().value()))
                    .filter(one -> one.getSummary().getValue().startsWith(summary))
                    .findFirst()
                    .orElseThrow();
        }

        private static Calendar parse(String feed) {
            try {
                return new CalendarBuilder().build(new StringReader(feed));
            } catch (IOException | ParserException broken) {
                throw new AssertionError(feed, broken);
            }
        }

        @Test
        @DisplayName("只有本人的期限")
        void holds_no_term_of_others() {
            assertThat(feedOf("s015.head")).doesNotContain(told.number().value());
            assertThat(feedOf("county.staff1")).doesNotContain("申请复查期限届满");
        }

        @Test
        @DisplayName("没有期限的人，日历也是合乎规范的")
        void of_somebody_without_terms_is_one_too() {
            var calendar = parse(feedOf("auditor"));

            assertThat(calendar.validate().hasErrors()).isFalse();
            assertThat(calendar.getComponents(Component.VEVENT)).isEmpty();
            assertThat(calendar.getComponents()).isNotEmpty();
        }

        @Test
        @DisplayName("撤销或者重新生成后，原地址不再存在")
        void ends_when_it_is_revoked_or_made_anew() {
            var head = Visitor.signedIn(port, "s014.head");
            var first = make(head);
            var second = make(head);
            var stranger = new Visitor(port);
            assertThat(stranger.get(first).statusCode()).isEqualTo(404);
            assertThat(stranger.get(second).statusCode()).isEqualTo(200);

            head.submit("/messages/settings/feed/revoke", Map.of());

            assertThat(stranger.get(second).statusCode()).isEqualTo(404);
            assertThat(stranger.get("/calendar-feed/x.ics").statusCode()).isEqualTo(404);
        }

        @Test
        @DisplayName("数据库里没有可以打开订阅的地址")
        void is_kept_as_a_hash() {
            var address = make(Visitor.signedIn(port, "s014.head"));
            var secret = address.replaceAll(".*/|\\.ics", "");

            assertThat(jdbc.sql("select count(*) from reminder_feed f where f::text like '%' || ? || '%'")
                            .param(secret)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        private String feedOf(String login) {
            return new Visitor(port).get(make(Visitor.signedIn(port, login))).body();
        }

        private String make(Visitor visitor) {
            visitor.submit("/messages/settings/feed", Map.of());
            var shown = ADDRESS.matcher(visitor.get("/messages/settings").body());
            assertThat(shown.find()).isTrue();
            return shown.group();
        }
    }
}
