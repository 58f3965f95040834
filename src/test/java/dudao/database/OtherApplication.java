package dudao.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;

/** Another process with the application's database: commits one row, says so, and lives until it is killed. */
class OtherApplication implements AutoCloseable {

    private static final String COMMITTED = "committed";

    private final Process process;

    private OtherApplication(Process process) {
        this.process = process;
    }

    static OtherApplication startIn(Path folder) throws IOException {
        var process = launch(new ProcessBuilder(), folder);
        var said = new ArrayList<String>();
        var output = process.inputReader(StandardCharsets.UTF_8);
        for (var line = output.readLine(); !COMMITTED.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IllegalStateException("The other application did not come up: " + String.join("\n", said));
            }
            said.add(line);
        }
        return new OtherApplication(process);
    }

    /** What a start says that comes to its end by itself. */
    static String startRefusedIn(Path folder, ProcessBuilder builder) throws IOException, InterruptedException {
        var process = launch(builder, folder);
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    private static Process launch(ProcessBuilder builder, Path folder) throws IOException {
        return builder.command(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Dfile.encoding=UTF-8",
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherApplication.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** What it commits. */
    String act() {
        return nameOfAct(process.pid());
    }

    private static String nameOfAct(long pid) {
        return "notice served by " + pid;
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String... args) throws Exception {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            var server = DataFolders.start(Path.of(args[0]));
            try (var connection = DataFolders.connect(server);
                    var statement = connection.createStatement()) {
                statement.execute("create table if not exists act (name text)");
                statement.execute("insert into act values ('%s')"
                        .formatted(nameOfAct(ProcessHandle.current().pid())));
            }
            System.out.println(COMMITTED);
            System.in.read();
            server.close();
        } catch (DatabaseUnavailable e) {
            System.out.println(e.getMessage());
        }
    }
}
