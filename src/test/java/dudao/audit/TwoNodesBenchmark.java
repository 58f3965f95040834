package dudao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dudao.DudaoTest;
import dudao.Story;
import dudao.benchmark.Report;
import dudao.cases.CaseKind;
import dudao.verifier.TrailLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Two JVMs write the same case for a minute ({@code -Dbenchmark.seconds}): one chain, no gap, no fork. */
@DudaoTest
@DisplayName("两个节点同时写同一案件一分钟")
class TwoNodesBenchmark {

    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 60);
    private static final List<String> NODES = List.of("one", "two");

    @Autowired
    Story story;

    @Autowired
    AuditTrail trail;

    @Autowired
    DataSource database;

    @TempDir
    Path folder;

    @Test
    @DisplayName("一条链，不分叉，不缺号，每个动作恰好一条")
    void one_chain() throws Exception {
        var number = story.open(CaseKind.SPECIAL_SUPERVISION, false).number();
        var before = trail.of(number).size();
        var nodes = new ArrayList<Process>();
        for (var name : NODES) {
            nodes.add(start(number.value(), name));
        }
        var written = 0;
        for (var n = 0; n < nodes.size(); n++) {
            var ended = nodes.get(n).waitFor();
            var said = Files.readString(said(NODES.get(n)));
            assertThat(ended).as(said).isZero();
            written += Integer.parseInt(Arrays.stream(said.strip().split("\n"))
                    .reduce((one, later) -> later)
                    .orElseThrow()
                    .strip());
        }
        var lines = trail.of(number);
        new Report("(k) two nodes write the same case for %d s".formatted(SECONDS))
                .note("%,d acts on one chain, %.0f a second", written, written / (double) SECONDS);

        assertThat(lines).hasSize(before + written);
        var previous = TrailLine.NOTHING;
        var seq = 1L;
        for (var line : lines) {
            assertThat(line.seq()).isEqualTo(seq++);
            assertThat(line.previous()).isEqualTo(previous);
            previous = line.hash();
        }
        assertThat(lines.stream().map(line -> line.string("clock")).filter(clock -> clock != null))
                .doesNotHaveDuplicates();
        for (var name : NODES) {
            assertThat(lines)
                    .anyMatch(line -> String.valueOf(line.string("clock")).startsWith(name + "-"));
        }
    }

    private Process start(String number, String name) throws Exception {
        var pool = database.unwrap(HikariDataSource.class);
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChainWriter.class.getName(),
                        pool.getJdbcUrl(),
                        String.valueOf(pool.getUsername()),
                        String.valueOf(pool.getPassword()),
                        number,
                        name,
                        String.valueOf(SECONDS))
                .redirectErrorStream(true)
                .redirectOutput(said(name).toFile())
                .start();
    }

    private Path said(String name) {
        return folder.resolve(name + ".log");
    }
}
