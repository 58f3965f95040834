package dudao.database;

import static dudao.database.DataFolders.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("内置数据库的启动")
class PostgresServerTests {

    /** Most tests leave their data as they found it and share one folder: making a cluster takes the longest. */
    @TempDir
    static Path shared;

    static Path folder;

    @TempDir
    Path directory;

    @BeforeAll
    static void make_a_data_folder() {
        folder = DataFolders.in(shared);
        DataFolders.start(folder).close();
    }

    @Test
    void a_second_application_on_the_same_folder_is_refused() throws Exception {
        try (var first = OtherApplication.startIn(folder)) {
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> DataFolders.start(folder))
                    .withMessageContaining("正被另一个督导程序")
                    .withMessageContaining("in use by another Dudao (process " + first.pid() + ")")
                    .withMessageContaining("DUDAO_DATA");
        }
        DataFolders.start(folder).close(); // ends the server that the killed one left behind
    }

    @Test
    void a_second_start_inside_one_application_is_refused_and_leaves_the_folder_held() throws Exception {
        try (var first = DataFolders.start(folder)) {
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> DataFolders.start(folder))
                    .withMessageContaining("in use by another Dudao");
            assertThat(OtherApplication.startRefusedIn(folder, new ProcessBuilder()))
                    .contains("in use by another Dudao (process "
                            + ProcessHandle.current().pid() + ")");
            assertThat(ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void the_port_is_remembered_and_another_is_taken_when_it_is_busy() throws Exception {
        int port;
        try (var server = DataFolders.start(folder)) {
            port = server.port();
        }
        try (var server = DataFolders.start(folder)) {
            assertThat(server.port()).isEqualTo(port);
        }
        try (var stranger = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var server = DataFolders.start(folder)) {
            assertThat(server.port()).isNotEqualTo(stranger.getLocalPort());
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_busy_port_that_was_asked_for_is_named() throws Exception {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new DatabaseSettings(folder, stranger.getLocalPort());

            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> PostgresServer.start(settings))
                    .withMessageContaining("端口 " + stranger.getLocalPort())
                    .withMessageContaining("DUDAO_DATABASE_PORT");
        }
    }

    @Test
    void data_of_another_version_is_left_alone() throws Exception {
        var folder = DataFolders.in(directory);
        Files.createDirectory(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "16\n");
        Files.writeString(folder.resolve("postgresql.password"), "secret");

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> DataFolders.start(folder))
                .withMessageContaining("属于 PostgreSQL 16，本程序使用 PostgreSQL 17")
                .withMessageContaining("belongs to PostgreSQL 16");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws Exception {
        var file = Files.createFile(directory.resolve("file"));

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> DataFolders.start(file.resolve("data")))
                .withMessageContaining("无法写入")
                .withMessageContaining("cannot be written");
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws Exception {
        var kernel = Path.of("/sys/kernel"); // read-only even for root
        assumeTrue(Files.isDirectory(kernel), "no /sys on this system");

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> DataFolders.start(kernel))
                .withMessageContaining("数据文件夹 /sys/kernel 无法写入")
                .withMessageContaining("cannot be written");
    }

    @Test
    void a_refused_start_lets_go_of_the_folder() throws Exception {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var busy = new DatabaseSettings(folder, stranger.getLocalPort());
            assertThatThrownBy(() -> PostgresServer.start(busy)).isInstanceOf(DatabaseUnavailable.class);
        }
        try (var server = DataFolders.start(folder)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void leftovers_of_a_first_start_that_was_killed_do_no_harm() throws Exception {
        var folder = DataFolders.in(directory);
        Files.createDirectory(folder.resolve("postgresql.unfinished"));
        Files.writeString(folder.resolve("postgresql.unfinished/PG_VERSION"), "17\n");
        Files.writeString(folder.resolve("postgresql.password.unfinished"), "half");

        try (var server = DataFolders.start(folder)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("postgresql.unfinished")).doesNotExist();
    }

    @Test
    void a_process_number_that_now_belongs_to_another_program_does_not_matter() throws Exception {
        var ours = Long.toString(ProcessHandle.current().pid());
        Files.writeString(
                folder.resolve("postgresql/postmaster.pid"), ours + "\n" + folder.resolve("postgresql") + "\n");

        try (var server = DataFolders.start(folder)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_lost_password_is_named_and_no_new_one_is_made_up() throws Exception {
        var folder = DataFolders.in(directory);
        Files.createDirectory(folder.resolve("postgresql"));

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> DataFolders.start(folder))
                .withMessageContaining("postgresql.password 不见了");
        assertThat(folder.resolve("postgresql.password")).doesNotExist();
    }

    @Test
    void damaged_data_is_reported_with_the_reason_and_the_log() throws Exception {
        var control = folder.resolve("postgresql/global/pg_control");
        var lost = Files.move(control, directory.resolve("pg_control"));

        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> DataFolders.start(folder))
                .withMessageContaining("内置数据库未能启动")
                .withMessageContaining("pg_control")
                .withMessageContaining("postgresql.log");
        Files.move(lost, control);
    }

    @Test
    void nobody_gets_in_without_the_password_and_the_application_does_not_rule_the_server() throws Exception {
        try (var server = DataFolders.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), PostgresServer.USER, "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThat(ask(server, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void root_without_the_program_for_user_namespaces_is_told_what_else_to_do() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root needs a user namespace");

        assertThat(OtherApplication.startRefusedIn(folder, withPath(directory)))
                .contains("不能以 root 身份运行")
                .contains("unshare is not installed")
                .contains("SPRING_PROFILES_ACTIVE=postgres");
    }

    @Test
    void root_on_a_machine_that_forbids_user_namespaces_is_told_what_else_to_do() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root needs a user namespace");
        var unshare = Files.writeString(
                directory.resolve("unshare"),
                "#!/bin/sh\necho 'unshare: unshare failed: Operation not permitted' >&2\nexit 1\n");
        assertThat(unshare.toFile().setExecutable(true)).isTrue();

        assertThat(OtherApplication.startRefusedIn(folder, withPath(directory)))
                .contains("不能以 root 身份运行")
                .contains("Operation not permitted")
                .contains("SPRING_PROFILES_ACTIVE=postgres");
    }

    private static ProcessBuilder withPath(Path directory) {
        var builder = new ProcessBuilder();
        builder.environment().put("PATH", directory.toString());
        return builder;
    }
}
