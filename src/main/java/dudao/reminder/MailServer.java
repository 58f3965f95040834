package dudao.reminder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** 邮件服务器: there is one where {@code spring.mail.host} names it; without, nothing is written for it either. */
@Component
class MailServer {

    private final ObjectProvider<JavaMailSender> sender;

    MailServer(ObjectProvider<JavaMailSender> sender, ReminderSettings settings) {
        this.sender = sender;
        if (isConfigured() && settings.sender().isBlank()) {
            throw new IllegalStateException(
                    "spring.mail.host is set, so dudao.reminder.sender must name the address that mails come from");
        }
    }

    final boolean isConfigured() {
        return sender.getIfAvailable() != null;
    }

    JavaMailSender sender() {
        return sender.getObject();
    }
}
