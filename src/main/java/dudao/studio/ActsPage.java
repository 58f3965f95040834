package dudao.studio;

import dudao.audit.AuditTrail;
import dudao.identity.Directory;
import dudao.verifier.TrailLine;
import dudao.workflow.DesignActed.Act;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 流程设计的留痕: who did what to the diagrams, forms and rules of the house, as the trail tells it. */
@Controller
class ActsPage {

    /** @param who empty where the house did it by itself */
    record Row(Instant at, String who, String what, String on) {}

    private static final int DAYS = 31;
    private static final String NEW_VERSION = "流程图有了新的版本";
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private static final Map<String, String> OTHERS = Map.of(
            "diagram", NEW_VERSION,
            "diagram-in-force", "到期启用",
            "rules", "规则表启用",
            "rules-of-office", "选定机构适用的规则");

    private static final Map<String, String> OVER_PAGES =
            Map.of("submitted", "页面上的操作", "downloaded", "下载", "refused", "被拒绝");

    private final AuditTrail trail;
    private final Directory directory;
    private final Clock clock;

    ActsPage(AuditTrail trail, Directory directory, Clock clock) {
        this.trail = trail;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param until last day of the month that is shown; null for today */
    @GetMapping("/studio/acts")
    ModelAndView show(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        var last = until == null ? LocalDate.now(clock) : until;
        var from = last.minusDays(DAYS - 1L);
        return new ModelAndView("studio/acts")
                .addObject("from", from)
                .addObject("until", last)
                .addObject("before", from.minusDays(1))
                .addObject(
                        "acts",
                        folded(trail.ofStudio(from, last).stream()
                                .map(this::row)
                                .toList()));
    }

    /** A whole set is given to the engine at once: that is one line, with each diagram and its hash in it. */
    private static List<Row> folded(List<Row> rows) {
        var folded = new ArrayList<Row>();
        for (var row : rows) {
            var last = folded.isEmpty() ? null : folded.get(folded.size() - 1);
            if (last != null
                    && row.what().equals(NEW_VERSION)
                    && last.what().equals(NEW_VERSION)
                    && last.who().equals(row.who())
                    && Duration.between(row.at(), last.at()).abs().compareTo(AT_ONCE) < 0) {
                folded.set(folded.size() - 1, new Row(last.at(), last.who(), NEW_VERSION, last.on() + "\n" + row.on()));
            } else {
                folded.add(row);
            }
        }
        return folded;
    }

    private Row row(TrailLine line) {
        var by = line.string("by");
        var what = line.string("what");
        return what == null
                ? new Row(
                        line.at(),
                        by == null ? "" : directory.nameOf(by),
                        OVER_PAGES.getOrDefault(String.valueOf(line.string("kind")), ""),
                        String.valueOf(line.string("address")))
                : new Row(
                        line.at(),
                        by == null ? "" : directory.nameOf(by),
                        named(what),
                        line.string("detail") == null ? "" : line.string("detail"));
    }

    private static String named(String what) {
        return Arrays.stream(Act.values())
                .filter(act -> act.code().equals(what))
                .map(Act::chinese)
                .findFirst()
                .orElse(OTHERS.getOrDefault(what, what));
    }
}
