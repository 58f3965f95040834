package dudao.reminder;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** 邮件服务器: there is one where {@code spring.mail.host} names it; without, nothing is written for it either. */
@Component
class MailServer {

    private final ObjectProvider<JavaMailSender> server;
    private final ReminderSettings settings;

    MailServer(ObjectProvider<JavaMailSender> server, ReminderSettings settings) {
        this.server = server;
        this.settings = settings;
        if (isConfigured()) {
            sender();
        }
    }

    final boolean isConfigured() {
        return server.getIfAvailable() != null;
    }

    JavaMailSender server() {
        return server.getObject();
    }

    /** Whom mails come from; a Chinese name is written as mail servers read it. */
    final InternetAddress sender() {
        try {
            var sender = new InternetAddress(settings.sender(), true);
            sender.setPersonal(sender.getPersonal(), StandardCharsets.UTF_8.name());
            return sender;
        } catch (AddressException | UnsupportedEncodingException unusable) {
            throw new IllegalStateException(
                    "spring.mail.host is set, so dudao.reminder.sender must name the address that mails come from, not '%s'"
                            .formatted(settings.sender()),
                    unusable);
        }
    }
}
