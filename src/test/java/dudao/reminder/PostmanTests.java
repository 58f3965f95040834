package dudao.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dudao.DudaoTest;
import dudao.Story;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.deadline.Ledger;
import dudao.deadline.StatutoryClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@DudaoTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("邮件提醒")
class PostmanTests {

    private static final String HEAD = "s014.head@example.test";

    @Autowired
    Story story;

    @Autowired
    Ledger ledger;

    @Autowired
    Postman postman;

    @Autowired
    Preferences preferences;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JavaMailSenderImpl sender;

    private GreenMail server;

    @BeforeEach
    void begin() {
        server = new GreenMail(new ServerSetup(sender.getPort(), "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        jdbc.sql("delete from reminder_mail").update();
        jdbc.sql("delete from reminder_preference").update();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private Story.Told moved() {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, false).until("request-review");
        jdbc.sql("delete from reminder_mail").update();
        ledger.suspend(told.number(), StatutoryClock.REVIEW_REQUEST, "", "学校停课");
        return told;
    }

    private List<MimeMessage> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> header(mail, "To").equals(address))
                .toList();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name)[0];
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    @DisplayName("提醒以邮件发给任职的人，写明案卷和期限")
    void a_message_is_sent_to_those_who_hold_the_post() throws Exception {
        var told = moved();
        assertThat(server.getReceivedMessages()).as("mails sent inside the act").isEmpty();

        postman.deliver();

        var mail = to(HEAD).get(0);
        assertThat(to(HEAD)).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("期限提醒：申请复查（%s）".formatted(told.number()));
        assertThat((String) mail.getContent())
                .contains("清源县大湾实验小学专项督导", "“申请复查”的期限中止", "https://dudao.example.test/cases/%E7%9D%A3");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "From")).startsWith("=?UTF-8?").endsWith("<dudao@example.test>");
        postman.deliver();
        assertThat(to(HEAD)).hasSize(1);
    }

    @Test
    @DisplayName("邮件服务器停机后恢复，邮件补发一次，邮件号不变，日志不写个人信息")
    void a_mail_waits_for_the_server_and_keeps_its_id(CapturedOutput log) {
        moved();
        var ids = jdbc.sql("select '<' || id || '@example.test>' from reminder_mail where login = 's014.head'")
                .query(String.class)
                .list();
        server.stop();

        postman.deliver();
        assertThat(log.getOut()).contains("was not sent at attempt 1").doesNotContain(HEAD, "s014");
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(4)));
        server.start();
        postman.deliver();
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(2)));
        postman.deliver();
        postman.deliver();

        assertThat(to(HEAD)).hasSize(1);
        assertThat(to(HEAD)).extracting(mail -> header(mail, "Message-ID")).isEqualTo(ids);
    }

    @Test
    @DisplayName("发出后没来得及登记的邮件再发一次，邮件号相同")
    void a_repeat_is_known_by_its_id() {
        moved();
        postman.deliver();
        jdbc.sql("update reminder_mail set sent_at = null, next_attempt_at = now() - interval '30 years'")
                .update();

        postman.deliver();

        assertThat(to(HEAD)).hasSize(2);
        assertThat(to(HEAD).stream().map(mail -> header(mail, "Message-ID")).distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("本人可以改用其他邮箱，也可以不收邮件")
    void a_person_chooses_the_address_or_none() {
        preferences.keep("s014.head", true, "own@example.test");
        preferences.keep("s014.liaison", false, "");
        moved();

        postman.deliver();

        assertThat(to("own@example.test")).hasSize(1);
        assertThat(to(HEAD)).isEmpty();
        assertThat(to("s014.liaison@example.test")).isEmpty();
    }

    @Test
    @DisplayName("在系统内已阅的，或者已经不再任职的，不再发邮件")
    void a_mail_nobody_waits_for_is_dropped() throws Exception {
        var told = moved();
        jdbc.sql("update reminder_message set read_at = now() where recipient = 'unit-liaison_S014'")
                .update();
        jdbc.sql("update identity_post set ends_on = '2026-01-01' where login = 's014.head'")
                .update();
        try {
            postman.deliver();
        } finally {
            jdbc.sql("update identity_post set ends_on = '2028-08-31' where login = 's014.head'")
                    .update();
        }

        assertThat(told.number()).isNotNull();
        assertThat(to(HEAD)).isEmpty();
        assertThat(to("s014.liaison@example.test")).isEmpty();
        assertThat(server.getReceivedMessages()).isNotEmpty();
    }

    @Test
    @DisplayName("变更没有成立的，没有邮件")
    void an_act_that_is_rolled_back_leaves_no_mail() {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, false).until("request-review");
        jdbc.sql("delete from reminder_mail").update();

        transaction.executeWithoutResult(act -> {
            ledger.suspend(told.number(), StatutoryClock.REVIEW_REQUEST, "", "学校停课");
            act.setRollbackOnly();
        });
        postman.deliver();

        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
