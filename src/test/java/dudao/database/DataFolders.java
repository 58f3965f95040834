package dudao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;

/** Data folders for tests; they share the unpacked programs, whose unpacking takes longer than the rest of a test. */
class DataFolders {

    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    private DataFolders() {}

    /** As the first start leaves it. */
    static Path in(Path directory) {
        var folder = emptyIn(directory);
        try {
            FileSystemUtils.copyRecursively(FirstStart.FOLDER.resolve("postgresql"), folder.resolve("postgresql"));
            Files.setPosixFilePermissions(folder.resolve("postgresql"), PosixFilePermissions.fromString("rwx------"));
            Files.copy(FirstStart.FOLDER.resolve("postgresql.password"), folder.resolve("postgresql.password"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the first start finds it. */
    static Path emptyIn(Path directory) {
        try {
            PostgresBinaries.below(Files.createDirectories(BINARIES));
            var folder = Files.createDirectory(directory.resolve("data"));
            Files.createSymbolicLink(folder.resolve("binaries"), BINARIES);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Done once for all tests: making a cluster takes longer than starting it. */
    private static class FirstStart {

        static final Path FOLDER = done();

        private static Path done() {
            try {
                var folder = emptyIn(Files.createTempDirectory(BINARIES.getParent(), "first-start"));
                start(folder).close();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
