package dudao.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 内置数据库: our own PostgreSQL on this machine; what it has committed is on the disk. */
class PostgresServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    /** Owner of the one database the application uses; may do nothing to the server. */
    static final String USER = "dudao";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=60",
            "shared_buffers=64MB",
            // Pages lie in memory or on a solid disk, and no query here is long enough to be worth compiling.
            "random_page_cost=1.1",
            "jit=off",
            "timezone=UTC",
            "lc_messages=C");

    private static final Duration PATIENCE_WITH_CHILDREN = Duration.ofSeconds(20);

    private final DataFolder folder;
    private final PostgresBinaries binaries;
    private final int port;

    private PostgresServer(DataFolder folder, PostgresBinaries binaries, int port) {
        this.folder = folder;
        this.binaries = binaries;
        this.port = port;
    }

    /** Starts the server in the folder it is given and lets go of the folder when it is stopped, or cannot start. */
    static PostgresServer start(DatabaseSettings settings) {
        var folder = DataFolder.hold(settings.directory());
        try {
            return start(folder, PostgresBinaries.below(folder.path().resolve("binaries")), settings.port());
        } catch (IOException e) {
            folder.close();
            throw DatabaseUnavailable.folderNotWritable(folder.path(), e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static PostgresServer start(DataFolder folder, PostgresBinaries binaries, int wantedPort)
            throws IOException {
        new Cluster(folder, binaries).prepare();
        var server = new PostgresServer(folder, binaries, ServerPort.choose(folder, wantedPort));
        server.startPostmaster();
        try {
            server.createDatabase();
        } catch (SQLException e) {
            server.stopPostmaster();
            throw DatabaseUnavailable.didNotStart(e.getMessage(), folder.log());
        }
        LOG.info("PostgreSQL {} listens on port {}, data in {}", binaries.version(), server.port, folder.path());
        return server;
    }

    private void startPostmaster() throws IOException {
        var giveUp = System.nanoTime() + PATIENCE_WITH_CHILDREN.toNanos();
        while (true) {
            var started = tryStart();
            if (started.well()) {
                return;
            }
            var reason = reason(started);
            // A server that was killed leaves children behind, which end by themselves within moments.
            var childrenLeft = reason.contains("pre-existing shared memory block");
            if (!childrenLeft || System.nanoTime() > giveUp) {
                throw DatabaseUnavailable.didNotStart(reason, folder.log());
            }
        }
    }

    private PostgresBinaries.Ended tryStart() throws IOException {
        if (Files.exists(folder.log())) {
            var previous = folder.log().resolveSibling(folder.log().getFileName() + ".previous");
            Files.move(folder.log(), previous, StandardCopyOption.REPLACE_EXISTING);
        }
        var options = new ArrayList<String>(List.of("-p " + port));
        SETTINGS.forEach(setting -> options.add("-c " + setting));
        return pgCtl("start", "-l", folder.log().toString(), "-t", "600", "-o", String.join(" ", options));
    }

    private String reason(PostgresBinaries.Ended started) throws IOException {
        if (!Files.exists(folder.log())) {
            return Cluster.lastLine(started.output());
        }
        var log = Files.readString(folder.log());
        return log.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): *", ""))
                .findFirst()
                .orElseGet(() -> Cluster.lastLine(log));
    }

    private void createDatabase() throws SQLException, IOException {
        try (var connection = connect(SUPERUSER, SUPERUSER)) {
            if (isMissing(connection, "select from pg_roles where rolname = '%s'".formatted(USER))) {
                execute(connection, "create role %s login password '%s'".formatted(USER, folder.password()));
            }
            if (isMissing(connection, "select from pg_database where datname = '%s'".formatted(USER))) {
                execute(connection, "create database %s owner %s".formatted(USER, USER));
            }
        }
    }

    private Connection connect(String user, String database) throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, folder.password());
    }

    private static boolean isMissing(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int port() {
        return port;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, USER);
    }

    String password() throws IOException {
        return folder.password();
    }

    private PostgresBinaries.Ended pgCtl(String action, String... more) {
        var arguments =
                new ArrayList<>(List.of(action, "-w", "-D", folder.cluster().toString()));
        arguments.addAll(List.of(more));
        return binaries.run("pg_ctl", arguments.toArray(String[]::new));
    }

    private void stopPostmaster() {
        var stopped = pgCtl("stop", "-m", "fast", "-t", "60");
        if (!stopped.well()) {
            LOG.error("PostgreSQL in {} did not stop: {}", folder.cluster(), stopped.output());
        }
    }

    @Override
    public void close() {
        stopPostmaster();
        folder.close();
    }
}
