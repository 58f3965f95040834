package dudao.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.zaxxer.hikari.HikariDataSource;
import dudao.TestDatabase;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("使用哪个数据库")
class DatabaseConfigurationTests {

    @TempDir
    Path directory;

    final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(DatabaseConfiguration.class, DataSourceAutoConfiguration.class));

    @Test
    void the_embedded_one_by_default_and_it_ends_with_the_application() throws Exception {
        var folder = DataFolders.in(directory);
        var server = new ProcessHandle[1];

        application.withPropertyValues("dudao.database.directory=" + folder).run(context -> {
            var pool = context.getBean(HikariDataSource.class);
            assertThat(pool.getMaximumPoolSize()).isEqualTo(20);
            assertThat(JdbcClient.create(pool)
                            .sql("select current_user || '@' || current_database()")
                            .query(String.class)
                            .single())
                    .isEqualTo("dudao@dudao");
            server[0] = DataFolders.postmaster(folder);
        });

        assertThat(server[0].onExit()).succeedsWithin(5, SECONDS);
    }

    @Test
    void the_one_of_the_test_in_tests() {
        application
                .withUserConfiguration(TestDatabase.class)
                .withPropertyValues("dudao.database.directory=" + directory)
                .run(context ->
                        assertThat(context).hasSingleBean(DataSource.class).doesNotHaveBean(PostgresServer.class));
    }

    @Test
    void the_one_whose_address_is_given() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/dudao")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(PostgresServer.class);
                    assertThat(context.getBean(HikariDataSource.class).getJdbcUrl())
                            .contains("db.example");
                });
    }

    @Test
    void the_one_in_the_environment_with_profile_postgres() {
        application
                .withPropertyValues(
                        "spring.profiles.active=postgres",
                        "DUDAO_DATABASE_URL=jdbc:postgresql://db.example/dudao",
                        "DUDAO_DATABASE_USER=clerk",
                        "DUDAO_DATABASE_PASSWORD=secret")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(PostgresServer.class);
                    var pool = context.getBean(HikariDataSource.class);
                    assertThat(pool.getJdbcUrl()).isEqualTo("jdbc:postgresql://db.example/dudao");
                    assertThat(pool.getUsername()).isEqualTo("clerk");
                    assertThat(pool.getPassword()).isEqualTo("secret");
                });
    }

    @Test
    void profile_postgres_names_what_the_environment_lacks() {
        application
                .withPropertyValues("spring.profiles.active=postgres", "DUDAO_DATABASE_USER=clerk")
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(DatabaseUnavailable.class)
                        .hasMessageContaining("缺少环境变量 DUDAO_DATABASE_URL, DUDAO_DATABASE_PASSWORD"));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_start_without_a_database_prints_one_line_and_no_stack_trace(CapturedOutput output) throws Exception {
        var file = Files.createFile(directory.resolve("file"));
        var start = new SpringApplicationBuilder(
                DatabaseConfiguration.class, ServletWebServerFactoryAutoConfiguration.class);

        assertThatThrownBy(() -> start.run("--server.port=0", "--dudao.database.directory=" + file.resolve("data")));

        assertThat(output).containsOnlyOnce("cannot be written").doesNotContain("\tat ");
        assertThat(output.getOut().lines().filter(line -> line.contains("cannot be written")))
                .singleElement(STRING)
                .contains("无法写入");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_database_that_cannot_be_reached_is_told_in_one_line(CapturedOutput output) throws Exception {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        var start = new SpringApplicationBuilder(
                        DatabaseConfiguration.class, DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class)
                .web(WebApplicationType.NONE)
                .profiles("postgres");

        assertThatThrownBy(() -> start.run(
                "--DUDAO_DATABASE_URL=jdbc:postgresql://127.0.0.1:" + nobody + "/dudao",
                "--DUDAO_DATABASE_USER=clerk",
                "--DUDAO_DATABASE_PASSWORD=secret",
                "--spring.datasource.hikari.connection-timeout=500"));

        assertThat(output)
                .contains("无法连接数据库（")
                .contains("check DUDAO_DATABASE_URL")
                .doesNotContain("secret");
    }
}
