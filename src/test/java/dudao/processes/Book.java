package dudao.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 账: what the tests of a run have seen. A run may have several JVMs; each writes a file of its own and reads them all. */
final class Book {

    private static final String JVM = String.valueOf(ProcessHandle.current().pid());
    private static final Path RUN = Path.of("target", "seen", System.getProperty("dudao.run", JVM));

    private final String name;
    private final Set<String> own = ConcurrentHashMap.newKeySet();

    Book(String name) {
        this.name = name;
    }

    void add(String line) {
        if (own.add(line)) {
            write(line);
        }
    }

    /** What any JVM of the run has seen so far. */
    Set<String> all() {
        try (var files = Files.list(Files.createDirectories(RUN))) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + "-"))
                    .flatMap(Book::lines)
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private synchronized void write(String line) {
        try {
            Files.createDirectories(RUN);
            Files.writeString(
                    RUN.resolve(name + "-" + JVM), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
