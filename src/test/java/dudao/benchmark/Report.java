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
public class Report {

    private static final Path FILE = Path.of("target", "benchmark.txt");

    private final List<String> failed = new ArrayList<>();

    public Report(String title) {
        say("");
        say(title);
    }

    public void note(String line, Object... arguments) {
        say("  " + line.formatted(arguments));
    }

    public void atMost(double limit, double measured, String line, Object... arguments) {
        gate(measured <= limit, "≤ " + limit, measured, line.formatted(arguments));
    }

    public void atLeast(double limit, double measured, String line, Object... arguments) {
        gate(measured >= limit, "≥ " + limit, measured, line.formatted(arguments));
    }

    /** At the end, so that one gate that fails hides no other figure. */
    public void requireAllPassed() {
        assertThat(failed).as("gates of the benchmark").isEmpty();
    }

    private void gate(boolean passed, String asked, double measured, String line) {
        var said = "  %s %s: %.3f, asked %s".formatted(passed ? "PASS" : "FAIL", line, measured, asked);
        say(said);
        if (!passed) {
            failed.add(said);
        }
    }

    /** At once, because the rest may take minutes. */
    private static void say(String line) {
        System.out.println(line);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
