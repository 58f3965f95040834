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
        var head = Seat.signIn(browser, "http://localhost:" + port, "s014.head");
        report.note("the first time, with nothing at hand yet: %.0f", opens(head, task));
        var times = new ArrayList<Double>();
        for (var time = 0; time < TIMES; time++) {
            head.visits("/");
            times.add(opens(head, task));
        }
        report.note(
                "%d times: %.0f to %.0f",
                TIMES, sorted(times).get(0), sorted(times).get(TIMES - 1));
        report.atMost(1_500, sorted(times).get(TIMES - 2), "p95, the sheet is drawn");
        head.leaves();
        report.requireAllPassed();
    }

    private double opens(Seat head, String task) {
        var begun = System.nanoTime();
        head.visits("/tasks/" + task);
        head.page()
                .locator(".dudao-leaf[data-code='L%d'] .dudao-value".formatted(LEAVES))
                .waitFor();
        var passed = (System.nanoTime() - begun) / 1e6;
        var page = head.page();
        if (page.locator(".dudao-leaf").count() != LEAVES || files(page.locator(".dudao-sheet")) != FILES) {
            throw new IllegalStateException("%d leaves, %d files"
                    .formatted(page.locator(".dudao-leaf").count(), files(page.locator(".dudao-sheet"))));
        }
        return passed;
    }

    /** How many the leaves say they have. */
    private static int files(Locator sheet) {
        return sheet.locator(".dudao-open").allTextContents().stream()
                .map(text -> text.replaceAll("\\D", ""))
                .filter(count -> !count.isEmpty())
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private static List<Double> sorted(List<Double> times) {
        return times.stream().sorted().toList();
    }
}
