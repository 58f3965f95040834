package dudao.benchmark;

import dudao.Dudao;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 另一节点: the application a second time, in a process of its own on the same database, until it is killed. */
public class OtherNode implements AutoCloseable {

    /** Both nodes have one key and one folder; tests of another JVM of the run have their own. */
    private static final String JVM = System.getProperty("dudao.jvm", "jvm-1");

    private final Process process;
    private final Path said;

    private OtherNode(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /**
     * As the house is delivered, but for what is said here.
     *
     * @param url of the database, with the user in it
     * @param settings e.g. {@code camunda.bpm.job-execution.max-wait=1000}
     */
    public static OtherNode start(String url, String... settings) throws IOException {
        var said = Files.createTempFile("other-node", ".log");
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classesOfTheHouse(),
                Dudao.class.getName(),
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--server.port=0",
                "--dudao.audit.schedule=-",
                "--dudao.audit.key=target/audit-key-%s.pem".formatted(JVM),
                "--dudao.evidence.folder=target/evidence/" + JVM));
        Stream.of(settings).map(setting -> "--" + setting).forEach(command::add);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return new OtherNode(process, said);
    }

    /** Fails with what it said if it has come to an end by itself. */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The other node is gone: " + said());
        }
    }

    /** As a failing power supply would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        kill();
        Files.delete(said);
    }

    private String said() {
        try {
            return Files.readString(said);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** Beans of tests are none of the house's. */
    private static String classesOfTheHouse() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
