package dudao;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A real PostgreSQL for tests: one server for the whole test run, one empty database for each Spring context.
 *
 * <p>The server forgets everything at the end and does not wait for the disk; whether the application's own database
 * does is shown by {@code DurabilityTests}.
 */
@TestConfiguration
public class TestDatabase {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Bean
    DataSource dataSource() throws SQLException {
        return createEmpty();
    }

    /** A pool on a new and empty database, for a test that needs no Spring context. */
    public static HikariDataSource createEmpty() throws SQLException {
        var name = "test_" + DATABASES.incrementAndGet();
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
        pool.setMaximumPoolSize(10);
        // Contexts stay cached until the end of the run; those at rest should hold no connections.
        pool.setMinimumIdle(0);
        return pool;
    }

    /**
     * Starts with the first database asked for and stops when the JVM ends, after the contexts: whoever still closes
     * down waits in vain for a server that is gone.
     */
    private static class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setServerConfig("full_page_writes", "off")
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new IllegalStateException("The PostgreSQL server for the tests did not start", e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new IllegalStateException("The PostgreSQL server for the tests did not stop", e);
            }
        }
    }
}
