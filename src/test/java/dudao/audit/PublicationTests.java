package dudao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import dudao.DudaoTest;
import dudao.Story;
import dudao.calendar.MovableClock;
import dudao.cases.CaseKind;
import dudao.document.Documents;
import dudao.verifier.Digest;
import dudao.verifier.Merkle;
import dudao.verifier.SignedHead;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DudaoTest
@DisplayName("公布树根")
class PublicationTests {

    private static final String OF_OPENSSL = "MC4CAQAwBQYDK2VwBCIEIOmfS1E4wlWpkzKa4WvClacrqJS+FQbAhMwBRbUAS/xT";
    private static final String ITS_PUBLIC_HALF = "MCowBQYDK2VwAyEASw41UgefYsNg5f5VglI7w4bPzfgv1cvWL0HtMSJDsak=";

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", "smtp"));

    @Autowired
    Story story;

    @Autowired
    MovableClock clock;

    @Autowired
    Heads heads;

    @Autowired
    TreeNodes nodes;

    @Autowired
    LastHead last;

    @Autowired
    Documents documents;

    @Autowired
    AuditTrail trail;

    @Autowired
    MessageSource messages;

    @TempDir
    Path folder;

    @Test
    @DisplayName("每小时一个树根，同一小时不重复，不论几个节点；后一个可以证明包含前一个")
    void one_an_hour() {
        story.open(CaseKind.SPECIAL_SUPERVISION, false);
        var first = heads.seal().head();
        assertThat(heads.sealHour()).isEmpty();
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        var number = story.open(CaseKind.SPECIAL_SUPERVISION, false).number();
        clock.moveTo(clock.instant().plus(Duration.ofHours(2)));
        var second = heads.sealHour().orElseThrow().head();

        assertThat(heads.sealHour()).isEmpty();
        assertThat(second.isSigned()).isTrue();
        assertThat(second.size()).isGreaterThan(first.size());
        assertThat(Merkle.extendsTree(
                        second.digest(),
                        first.size(),
                        first.root(),
                        second.size(),
                        second.root(),
                        nodes.reading(second.digest()).consistency(first.size(), second.size())))
                .as("the tree with " + number)
                .isTrue();
    }

    @Test
    @DisplayName("一字之差，签名就不成立")
    void what_is_signed_is_what_is_said() {
        var head = heads.seal().head();
        var forged = new SignedHead(head.text().replace("\"v\":1", "\"v\":2"), head.key(), head.signature());
        assertThat(head.isSigned()).isTrue();
        assertThat(forged.isSigned()).isFalse();
        assertThat(SignedHead.parse(head.file())).isEqualTo(head);
    }

    @Test
    @DisplayName("文件在数据库以外，每日的第一个寄给上一级，只寄一次")
    void outside_of_the_database() throws Exception {
        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
        var kept = heads.seal();
        var publication = publication();
        var file = publication.file(kept.head());
        assertThat(Files.readString(file)).isEqualTo(kept.head().file());
        assertThat(publication.files()).containsExactly(kept.head());

        publication.mail();
        publication.mail();

        assertThat(kept.ofDay()).isTrue();
        var received = new ArrayList<SignedHead>();
        for (var letter : MAIL.getReceivedMessages()) {
            assertThat(letter.getAllRecipients()[0]).hasToString("city@example.test");
            var attached = ((MimeMultipart) letter.getContent()).getBodyPart(1);
            received.add(SignedHead.parse(new String(attached.getInputStream().readAllBytes())));
        }
        assertThat(received).containsOnlyOnce(kept.head());
    }

    @Test
    @DisplayName("制发的文书印有当时最近的树根，此后不变；没有树根的不印")
    void on_documents() {
        assertThat(notice()).doesNotContain("存证");
        var head = heads.seal().head();
        last.look();
        try {
            var told = story.open(CaseKind.SPECIAL_SUPERVISION, false)
                    .until("sign-notice")
                    .does("sign-notice");
            var body = documents.of(told.number()).get(0).body();
            assertThat(body)
                    .contains("存证：")
                    .endsWith("留痕树%d项，树根摘要%s\n"
                            .formatted(
                                    head.size(),
                                    HexFormat.of().formatHex(head.root()).substring(0, 16)));
            heads.seal();
            last.look();
            assertThat(documents.of(told.number()).get(0).body()).isEqualTo(body);
            assertThat(trail.of(told.number()))
                    .filteredOn(line -> "document-made".equals(line.string("kind")))
                    .extracting(line -> line.string("sha256"))
                    .containsExactly(Digest.SHA_256.hex(body));
        } finally {
            last.forget();
        }
    }

    private String notice() {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, false)
                .until("sign-notice")
                .does("sign-notice");
        return documents.of(told.number()).get(0).body();
    }

    @Test
    @DisplayName("没有私钥不签名；私钥文件可以由 openssl 生成的 PEM 读入")
    void the_key() throws Exception {
        var file = folder.resolve("key.pem");
        var made = new HeadKey(settings(file, true));
        var read = new HeadKey(settings(file, false));
        assertThat(read.publicKey()).isEqualTo(made.publicKey());
        assertThat(read.sign("{}").isSigned()).isTrue();
        assertThat(new HeadKey(settings(null, false)).isThere()).isFalse();
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n".formatted(OF_OPENSSL));
        assertThat(new HeadKey(settings(file, false)).publicKey()).contains(ITS_PUBLIC_HALF);
    }

    private Publication publication() {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(MAIL.getSmtp().getPort());
        var beans = new StaticListableBeanFactory();
        beans.addBean("server", server);
        return new Publication(heads, settings(null, false), beans.getBeanProvider(JavaMailSender.class), messages);
    }

    private AuditSettings settings(Path key, boolean makeKey) {
        return new AuditSettings(
                "SHA-256", "测试", folder.resolve("heads"), key, makeKey, "-", "city@example.test", "a@example.test");
    }
}
