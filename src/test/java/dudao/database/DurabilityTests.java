package dudao.database;

import static dudao.database.DataFolders.ask;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("已提交的行为不会丢失")
class DurabilityTests {

    @TempDir
    Path directory;

    @Test
    void a_committed_act_survives_the_killing_of_the_application() throws Exception {
        var folder = DataFolders.in(directory);
        var application = OtherApplication.startIn(folder);
        var orphan = DataFolders.postmaster(folder);

        application.kill();

        assertThat(orphan.isAlive()).as("the server outlives its application").isTrue();
        try (var server = DataFolders.start(folder)) {
            assertThat(orphan.onExit()).as("the orphan was stopped").succeedsWithin(5, SECONDS);
            assertThat(ask(server, "select name from act")).isEqualTo("notice served");
        }
    }

    @Test
    void a_committed_act_survives_the_killing_of_the_server() throws Exception {
        var folder = DataFolders.in(directory);
        try (var application = OtherApplication.startIn(folder)) {
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
            assertThat(ask(server, "select name from act")).isEqualTo("notice served");
        }
    }

    @Test
    void a_server_whose_children_outlive_it_for_a_moment_is_started_again() throws Exception {
        var folder = DataFolders.in(directory);
        try (var application = OtherApplication.startIn(folder)) {
            DataFolders.postmaster(folder).destroyForcibly();
            application.kill();
        }

        try (var server = DataFolders.start(folder)) {
            assertThat(ask(server, "select name from act")).isEqualTo("notice served");
        }
    }

    @Test
    void a_commit_waits_for_the_disk() throws Exception {
        try (var server = DataFolders.start(DataFolders.in(directory))) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
        }
        assertThat(Files.exists(directory.resolve("data/postgresql/postmaster.pid")))
                .as("stopped in order")
                .isFalse();
    }
}
