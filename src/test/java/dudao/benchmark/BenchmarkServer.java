package dudao.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One PostgreSQL that waits for the disk and counts statements; both sides of a benchmark have a database on it. Tables
 * are vacuumed when the benchmark says so and at no other time, so that nothing but the work itself writes.
 */
@TestConfiguration
class BenchmarkServer {

    static final String PRODUCT = "product";
    static final String BARE = "bare";

    private static final EmbeddedPostgres POSTGRES = start();

    @Bean
    DataSource dataSource() {
        return database(PRODUCT);
    }

    /** A new and empty database of that name. */
    static HikariDataSource database(String name) {
        admin().sql("drop database if exists " + name + " with (force)").update();
        admin().sql("create database " + name).update();
        var pool = pool(name);
        JdbcClient.create(pool).sql("create extension pg_stat_statements").update();
        return pool;
    }

    /** Whoever asks about the databases, from outside of both. */
    static JdbcClient admin() {
        return JdbcClient.create(POSTGRES.getPostgresDatabase());
    }

    private static HikariDataSource pool(String name) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(POSTGRES.getJdbcUrl("postgres", name));
        pool.setMaximumPoolSize(10);
        return pool;
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("shared_buffers", "1GB")
                    // As the product's own server is set.
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("jit", "off")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("checkpoint_timeout", "15min")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .start();
            var durable = JdbcClient.create(server.getPostgresDatabase())
                    .sql("select current_setting('fsync') || current_setting('synchronous_commit')")
                    .query(String.class)
                    .single();
            if (!durable.equals("onon")) {
                throw new IllegalStateException("The server does not wait for the disk: " + durable);
            }
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("The PostgreSQL server for the benchmark did not start", e);
        }
    }
}
