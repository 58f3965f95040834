package dudao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What was measured, beside what is asked; printed, kept under {@code target/benchmark.txt}, and failing at the end. */
class Report {

    private static final Path FILE = Path.of("target", "benchmark.txt");

    private final List<String> lines = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    Report(String title) {
        lines.add("");
        lines.add(title);
    }

    void note(String line, Object... arguments) {
        lines.add("  " + line.formatted(arguments));
    }

    void atMost(double limit, double measured, String line, Object... arguments) {
        gate(measured <= limit, "≤ " + limit, measured, line.formatted(arguments));
    }

    void atLeast(double limit, double measured, String line, Object... arguments) {
        gate(measured >= limit, "≥ " + limit, measured, line.formatted(arguments));
    }

    private void gate(boolean passed, String asked, double measured, String line) {
        var said = "  %s %s: %.3f, asked %s".formatted(passed ? "PASS" : "FAIL", line, measured, asked);
        lines.add(said);
        if (!passed) {
            failed.add(said);
        }
    }

    void print() {
        lines.forEach(System.out::println);
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        assertThat(failed).as("gates of the benchmark").isEmpty();
    }
}
