package dudao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Data folders for tests; those of a JVM share the unpacked programs, whose unpacking takes longer than the rest of a test. */
class DataFolders {

    private static final Path BINARIES = Path.of(
                    "target", "postgres-binaries", System.getProperty("dudao.jvm", "jvm-1"))
            .toAbsolutePath();

    private DataFolders() {}

    /** Empty but for the programs. */
    static Path in(Path directory) {
        try {
            PostgresBinaries.below(Files.createDirectories(BINARIES));
            var folder = Files.createDirectory(directory.resolve("data"));
            Files.createSymbolicLink(folder.resolve("binaries"), BINARIES);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PostgresServer start(Path folder) {
        return PostgresServer.start(new DatabaseSettings(folder, 0));
    }

    static Connection connect(PostgresServer server) throws SQLException, IOException {
        return DriverManager.getConnection(server.url(), PostgresServer.USER, server.password());
    }

    static String ask(PostgresServer server, String query) throws SQLException, IOException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static ProcessHandle postmaster(Path folder) throws IOException {
        var pid =
                Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
