package dudao.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of the database: made once, of the right version, and used by no server but ours. */
class Cluster {

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    private final DataFolder folder;
    private final PostgresBinaries binaries;

    Cluster(DataFolder folder, PostgresBinaries binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    Path path() {
        return folder.cluster();
    }

    void prepare() throws IOException {
        folder.password();
        if (!Files.exists(path())) {
            create();
        }
        requireVersion();
        stopOrphan();
    }

    /** Under another name first, so that a start that is killed half way leaves no half cluster behind. */
    private void create() throws IOException {
        var unfinished = folder.path().resolve(path().getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        // The builtin provider sorts and folds alike on every platform, whatever locales it has.
        var made = binaries.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + PostgresServer.SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + folder.passwordFile(),
                "--encoding=UTF-8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!made.well()) {
            throw DatabaseUnavailable.didNotStart(lastLine(made.output()), folder.log());
        }
        Files.move(unfinished, path(), StandardCopyOption.ATOMIC_MOVE);
        syncDirectory(folder.path());
    }

    private void requireVersion() throws IOException {
        var found = Files.readString(path().resolve("PG_VERSION")).strip();
        var needed = binaries.version();
        if (!found.equals(needed)) {
            throw DatabaseUnavailable.otherVersion(path(), found, needed);
        }
    }

    /**
     * A run that was killed leaves its server behind. We hold the folder, so nobody uses that server any more: it is
     * stopped in order, and ours starts with today's settings.
     */
    private void stopOrphan() throws IOException {
        var pidFile = path().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var firstLine = Files.readString(pidFile).lines().findFirst().orElse("");
        if (!firstLine.matches("\\d+")) {
            return; // not a server's file; PostgreSQL says what is wrong with it
        }
        var pid = Long.parseLong(firstLine);
        var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return; // the server died too; PostgreSQL recovers by itself
        }
        var info = process.get().info();
        if (info.command().isPresent() && !isPostgres(info.command().get())) {
            // After a restart of the machine the number belongs to some other program, and PostgreSQL would wait for
            // it.
            Files.delete(pidFile);
            return;
        }
        if (info.commandLine().isPresent() && !info.commandLine().get().contains(path().toString())) {
            throw DatabaseUnavailable.foreignServer(path(), pid, "it was started for another folder");
        }
        LOG.info("Stopping the PostgreSQL server {} that an earlier run left behind", pid);
        var stopped = binaries.run("pg_ctl", "stop", "-D", path().toString(), "-m", "fast", "-w", "-t", "60");
        if (!stopped.well() && process.get().isAlive()) {
            throw DatabaseUnavailable.foreignServer(path(), pid, lastLine(stopped.output()));
        }
    }

    private static boolean isDeadChild(long pid) throws IOException {
        var state = Path.of("/proc", Long.toString(pid), "stat");
        return Files.isReadable(state) && Files.readString(state).matches("(?s)\\d+ \\(.*\\) Z .*");
    }

    private static boolean isPostgres(String command) {
        return Path.of(command).getFileName().toString().startsWith("postgres");
    }

    private static void syncDirectory(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static String lastLine(String output) {
        return output.lines().reduce("", (before, line) -> line.isBlank() ? before : line.strip());
    }
}
