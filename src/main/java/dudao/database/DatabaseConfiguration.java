package dudao.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Gives the application its database: the embedded one, unless another is configured.
 *
 * <p>An auto-configuration, so that it sees whether somebody else (a test) has provided a {@link DataSource} already.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseConfigured.class)
    @ConditionalOnMissingBean(DataSource.class)
    @EnableConfigurationProperties(DatabaseSettings.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        PostgresServer postgresServer(DatabaseSettings settings) {
            return PostgresServer.start(settings);
        }

        @Bean
        @ConfigurationProperties("spring.datasource.hikari")
        HikariDataSource dataSource(PostgresServer server) throws IOException {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(server.url());
            pool.setUsername(PostgresServer.USER);
            pool.setPassword(server.password());
            return pool;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("postgres")
    static class External {

        @Bean
        static ExternalDatabase externalDatabase() {
            return new ExternalDatabase();
        }
    }
}
