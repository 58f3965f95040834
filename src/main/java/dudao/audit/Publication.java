package dudao.audit;

import dudao.verifier.SignedHead;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** 公布树根: keeps signed heads where a change of the database does not reach, as files and in the mailboxes of others. */
@Component
class Publication {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
    private static final String ENDING = ".head.json";

    private final Heads heads;
    private final AuditSettings settings;
    private final ObjectProvider<JavaMailSender> mail;
    private final MessageSource messages;

    Publication(Heads heads, AuditSettings settings, ObjectProvider<JavaMailSender> mail, MessageSource messages) {
        this.heads = heads;
        this.settings = settings;
        this.mail = mail;
        this.messages = messages;
    }

    /** Written beside and moved, so that nobody reads half a head; the name tells order and size. */
    Path file(SignedHead head) {
        var name = head.at().toString().replace(':', '-') + "-" + head.size() + ENDING;
        try {
            Files.createDirectories(settings.folder());
            var unfinished = Files.createTempFile(settings.folder(), "unfinished", null);
            Files.writeString(unfinished, head.file());
            return Files.move(
                    unfinished,
                    settings.folder().resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "Heads cannot be kept in %s (dudao.audit.folder)".formatted(settings.folder()), unwritable);
        }
    }

    /** Oldest first. */
    List<SignedHead> files() {
        if (!Files.isDirectory(settings.folder())) {
            return List.of();
        }
        try (var files = Files.list(settings.folder())) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .map(Publication::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(settings.folder()), unreadable);
        }
    }

    /** The heads of days that have not gone out yet; what fails is tried again at the next hour. */
    void mail() {
        var server = mail.getIfAvailable();
        if (server == null || settings.mailTo().isBlank()) {
            return;
        }
        for (var kept : heads.unmailed()) {
            try {
                send(server, kept.head());
                heads.mailed(kept);
            } catch (MailException | MessagingException failure) {
                LOG.warn(
                        "Head {} was not mailed: {}",
                        kept.id(),
                        failure.getClass().getSimpleName());
                return;
            }
        }
    }

    private void send(JavaMailSender server, SignedHead head) throws MessagingException {
        var letter = server.createMimeMessage();
        var written = new MimeMessageHelper(letter, true, "UTF-8");
        var day = head.at().toString().substring(0, 10);
        written.setFrom(settings.sender());
        written.setTo(settings.mailTo());
        written.setSubject(say("audit.mail.subject", settings.origin(), day));
        written.setText(say("audit.mail.text", day, head.size(), head.fingerprint()));
        written.addAttachment(
                day + ENDING, new ByteArrayResource(head.file().getBytes(StandardCharsets.UTF_8)), "application/json");
        letter.setHeader("Auto-Submitted", "auto-generated");
        server.send(letter);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }

    private static SignedHead read(Path file) {
        try {
            return SignedHead.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), unreadable);
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException("%s is no signed head".formatted(file), broken);
        }
    }
}
