package dudao.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** 演示县: an invented county to try the house with, and one password for everybody in it. Exists in the demo profile only. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoCounty implements ApplicationRunner {

    static final String PASSWORD = "Dudao-2026";
    private static final Logger LOG = LoggerFactory.getLogger(DemoCounty.class);

    private final RosterImport roster;
    private final JdbcClient jdbc;
    private final String passwordHash;

    DemoCounty(RosterImport roster, JdbcClient jdbc, PasswordEncoder encoder) {
        this.roster = roster;
        this.jdbc = jdbc;
        this.passwordHash = encoder.encode(PASSWORD);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (jdbc.sql("select exists (select 1 from identity_person)")
                .query(Boolean.class)
                .single()) {
            givePasswords(new RosterChanged());
            return;
        }
        var files = new EnumMap<RosterFile, byte[]>(RosterFile.class);
        for (var file : RosterFile.values()) {
            files.put(file, read("demo/county/" + file.fileName()));
        }
        var report = roster.take(files);
        if (!report.rejected().isEmpty()) {
            throw new IllegalStateException("The demo county has rows that cannot be imported: " + report.rejected());
        }
        LOG.info("Demo county imported: {} rows", report.changes());
    }

    /** Also to whoever is imported later. */
    @EventListener
    void givePasswords(RosterChanged changed) {
        jdbc.sql("update identity_person set password_hash = ? where password_hash is null")
                .param(passwordHash)
                .update();
    }

    private static byte[] read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
