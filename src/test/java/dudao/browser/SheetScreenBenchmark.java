package dudao.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dudao.Story;
import dudao.benchmark.Report;
import dudao.cases.CaseKind;
import dudao.indicator.Frameworks;
import dudao.indicator.Imported;
import dudao.sheet.ChosenFramework;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 打开评估表: a sheet of 88 leaves with 200 files on the screen of a school, until all of it is drawn and can be typed into. */
@BrowserTest
class SheetScreenBenchmark {

    private static final int LEAVES = 88;
    private static final int FILES = 200;
    private static final int TIMES = 20;

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Frameworks frameworks;

    @Autowired
    JdbcClient jdbc;

    /** Milliseconds from asking for the page until the first group can be filled in, and until all groups can. */
    private record Opened(double millis, double unfoldedMillis) {}

    private final Report report =
            new Report("(i) a sheet of %d leaves and %d files in a browser, ms".formatted(LEAVES, FILES));

    @Test
    void is_opened(Browser browser) {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, true)
                .until("prepare-notice")
                .does("prepare-notice", Map.of("framework", ChosenFramework.write(Imported.large(frameworks))))
                .until("file-self-assessment");
        var task = told.task("file-self-assessment").getId();
        story.claim(task, "s014.head");
        jdbc.sql("""
                        insert into evidence_content (sha256, size, type, scan) values (repeat('a', 64), 1000, 'PDF', 'UNSCANNED')
                        on conflict do nothing
                        """).update();
        jdbc.sql("""
                        insert into evidence_exhibit (case_number, subject, name, version, sha256, uploaded_by, uploaded_at, uploaded_from)
                        select :case, 'L' || 1 + i % 88, '佐证材料' || i || '.pdf', 1, repeat('a', 64), 's014.head', now(), ''
                        from generate_series(1, :files) i
                        """).param("case", told.number().value()).param("files", FILES).update();
        var head = Seat.signedIn(browser, "http://localhost:" + port, "s014.head");
        var first = opens(head, task);
        report.note(
                "the first time, with nothing at hand yet: %.0f, unfolded %.0f",
                first.millis(), first.unfoldedMillis());
        var times = new ArrayList<Opened>();
        for (var time = 0; time < TIMES; time++) {
            head.visits("/");
            times.add(opens(head, task));
        }
        report.atMost(1_500, p95(times, Opened::millis), "p95 of %d, it can be typed into", TIMES);
        report.atMost(1_500, p95(times, Opened::unfoldedMillis), "p95 of %d, all leaves are unfolded", TIMES);
        head.leaves();
        report.requireAllPassed();
    }

    private Opened opens(Seat head, String task) {
        var page = head.page();
        var leaves = page.locator(".dudao-leaf");
        var begun = System.nanoTime();
        head.visits("/tasks/" + task);
        leaves.first().locator(".dudao-value").waitFor();
        var ready = System.nanoTime();
        page.getByText("全部展开").click();
        leaves.nth(LEAVES - 1).locator(".dudao-value").waitFor();
        var whole = System.nanoTime();
        if (leaves.count() != LEAVES || files(page.locator(".dudao-sheet")) != FILES) {
            throw new IllegalStateException(
                    "%d leaves, %d files".formatted(leaves.count(), files(page.locator(".dudao-sheet"))));
        }
        return new Opened((ready - begun) / 1e6, (whole - begun) / 1e6);
    }

    /** How many the leaves say they have. */
    private static int files(Locator sheet) {
        return sheet.locator(".dudao-open").allTextContents().stream()
                .map(text -> text.replaceAll("\\D", ""))
                .filter(count -> !count.isEmpty())
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private static double p95(List<Opened> times, ToDoubleFunction<Opened> what) {
        return times.stream().mapToDouble(what).sorted().toArray()[TIMES * 95 / 100 - 1];
    }
}
