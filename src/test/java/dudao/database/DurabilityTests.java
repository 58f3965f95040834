package dudao.database;

import static dudao.database.DataFolders.ask;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("已提交的行为不会丢失")
class DurabilityTests {

    static final String COUNT = "select count(*) from act where name = '%s'";

    @TempDir
    static Path directory;

    static Path folder;

    @BeforeAll
    static void make_a_data_folder() {
        folder = DataFolders.in(directory);
    }

    @Test
    void a_committed_act_survives_the_killing_of_the_application() throws Exception {
        var application = OtherApplication.startIn(folder);
        var act = application.act();
        var orphan = DataFolders.postmaster(folder);

        application.kill();

        assertThat(orphan.isAlive()).as("the server outlives its application").isTrue();
        try (var server = DataFolders.start(folder)) {
            assertThat(orphan.onExit()).as("the orphan was stopped").succeedsWithin(5, SECONDS);
            assertThat(ask(server, COUNT.formatted(act))).isEqualTo("1");
        }
    }

    @Test
    void a_committed_act_survives_the_killing_of_the_server() throws Exception {
        String act;
        try (var application = OtherApplication.startIn(folder)) {
            act = application.act();
            var postmaster = DataFolders.postmaster(folder);
            var processes = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();

            processes.forEach(ProcessHandle::destroyForcibly);
            for (var process : processes) {
                process.onExit().get();
            }
            application.kill();
        }

        try (var server = DataFolders.start(folder)) {
            assertThat(folder.resolve("postgresql.log")).content().contains("automatic recovery in progress");
            assertThat(ask(server, COUNT.formatted(act))).isEqualTo("1");
        }
    }

    @Test
    void a_server_whose_children_outlive_it_for_a_moment_is_started_again() throws Exception {
        String act;
        try (var application = OtherApplication.startIn(folder)) {
            act = application.act();
            DataFolders.postmaster(folder).destroyForcibly();
            application.kill();
        }

        try (var server = DataFolders.start(folder)) {
            assertThat(ask(server, COUNT.formatted(act))).isEqualTo("1");
        }
    }

    @Test
    void a_commit_waits_for_the_disk() throws Exception {
        try (var server = DataFolders.start(folder)) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
        }
        assertThat(Files.exists(folder.resolve("postgresql/postmaster.pid")))
                .as("stopped in order")
                .isFalse();
    }
}
