package dudao.reminder;

import dudao.identity.Directory;
import dudao.reminder.Outbox.Mail;
import dudao.reminder.Outbox.Taken;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** 发送邮件: outside of every act, one by one. Its log names mails by id, never people or addresses. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final MailServer server;
    private final Directory directory;
    private final Wording wording;
    private final ReminderSettings settings;
    private final Clock clock;

    Postman(
            Outbox outbox,
            MailServer server,
            Directory directory,
            Wording wording,
            ReminderSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.directory = directory;
        this.wording = wording;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends what is due, until nothing is or the server does not answer. */
    void deliver() {
        var reachable = true;
        while (reachable) {
            var taken = outbox.take();
            if (taken.isEmpty()) {
                return;
            }
            reachable = deliver(taken.get());
        }
    }

    private boolean deliver(Taken taken) {
        var mail = outbox.read(taken.id()).filter(this::isStillFor);
        if (mail.isEmpty()) {
            outbox.dropped(taken.id());
            return true;
        }
        try {
            server.server().send(letter(mail.get()));
            outbox.sent(taken.id());
            return true;
        } catch (MailParseException unusable) {
            LOG.warn("Mail {} is not sent: its address is none", taken.id());
            outbox.dropped(taken.id());
            return true;
        } catch (MailException failure) {
            LOG.warn(
                    "Mail {} was not sent at attempt {}: {}",
                    taken.id(),
                    taken.attempt(),
                    failure.getClass().getSimpleName());
            return isAboutTheMailAlone(failure);
        }
    }

    /** Somebody who left the post reads nothing of it any more. */
    private boolean isStillFor(Mail mail) {
        return directory
                .person(mail.login())
                .filter(person -> person.groups().contains(mail.recipient()))
                .isPresent();
    }

    private MimeMessage letter(Mail mail) {
        var letter = server.server().createMimeMessage();
        try {
            var written = new MimeMessageHelper(letter, "UTF-8");
            written.setFrom(server.sender());
            written.setTo(mail.address());
            written.setSubject(wording.say("reminder.mail.subject", mail.about(), mail.caseNumber()));
            written.setText(wording.say(
                    "reminder.mail.text", mail.title(), mail.caseNumber(), mail.text(), link(mail.caseNumber())));
            written.setSentDate(Date.from(clock.instant()));
            letter.setHeader("Message-ID", messageId(mail));
            letter.setHeader("Auto-Submitted", "auto-generated");
            return letter;
        } catch (MessagingException unusable) {
            throw new MailParseException(unusable);
        }
    }

    /** The same at every attempt, so that whoever gets a mail twice knows it again. */
    private String messageId(Mail mail) {
        return "<%s@%s>".formatted(mail.id(), server.sender().getAddress().replaceFirst(".*@", ""));
    }

    private String link(String caseNumber) {
        return Optional.ofNullable(settings.address())
                .map(address -> wording.say(
                        "reminder.mail.link",
                        CaseLink.in(address.toString(), caseNumber),
                        address + "/messages/settings"))
                .orElse("");
    }

    private static boolean isAboutTheMailAlone(MailException failure) {
        return failure instanceof MailSendException refused
                && !refused.getFailedMessages().isEmpty();
    }
}
