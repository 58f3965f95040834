package dudao.migration;

import dudao.law.Refused;
import dudao.studio.Deciders;
import dudao.workflow.DiagramVersions;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Migrations;
import dudao.workflow.StepsByHand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 提出迁移: which cases stand where, and which step of the former version is which of the new one. */
@Controller
@RequestMapping("/studio/migrations")
class MigrationPlanPage {

    /** Whoever proposes a migration of a few cases sees at once what becomes of them. */
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    private final MigrationLife life;
    private final MigrationScheme schemes;
    private final MigrationWorker worker;
    private final MigrationSchedule schedule;
    private final MigrationView view;
    private final DiagramVersions versions;
    private final DiagramsInForce inForce;
    private final Deciders deciders;
    private final MessageSource messages;

    MigrationPlanPage(
            MigrationLife life,
            MigrationScheme schemes,
            MigrationWorker worker,
            MigrationSchedule schedule,
            MigrationView view,
            DiagramVersions versions,
            DiagramsInForce inForce,
            Deciders deciders,
            MessageSource messages) {
        this.life = life;
        this.schemes = schemes;
        this.worker = worker;
        this.schedule = schedule;
        this.view = view;
        this.versions = versions;
        this.inForce = inForce;
        this.deciders = deciders;
        this.messages = messages;
    }

    /** What a person wrote into the form so far. */
    record Wish(
            @Nullable String process,
            @Nullable List<Integer> from,
            @Nullable Integer to,
            @Nullable List<String> map,
            @Nullable String reason,
            @Nullable String dateReason,
            @Nullable String basis) {

        StepsByHand byHand() {
            var steps = new TreeMap<String, String>();
            for (var line : map == null ? List.<String>of() : map) {
                var pair = line.split("=", 2);
                if (pair.length == 2 && pair[0].length() <= 200 && pair[1].length() <= 100 && !pair[1].isBlank()) {
                    steps.put(pair[0], pair[1]);
                }
            }
            return new StepsByHand(steps);
        }

        List<Integer> versions() {
            return from == null ? List.of() : from;
        }
    }

    @GetMapping("/new")
    ModelAndView begin(Wish wish) {
        return planned(wish, List.of());
    }

    @PostMapping
    ModelAndView propose(Wish wish) {
        try {
            var number = life.propose(
                    new Migrations.Route(
                            text(wish.process()), wish.versions(), wish.to() == null ? 0 : wish.to(), wish.byHand()),
                    text(wish.reason()),
                    text(wish.dateReason()),
                    text(wish.basis()));
            worker.check(number, AT_ONCE);
            schedule.soon();
            return new ModelAndView("redirect:/studio/migrations/" + number);
        } catch (Refused refused) {
            return planned(wish, List.of(words(refused)));
        }
    }

    private ModelAndView planned(Wish wish, List<String> problems) {
        var process = text(wish.process());
        var all = versions.of(process);
        if (all.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var to = wish.to() != null
                ? wish.to()
                : inForce.version(process, deciders.own()).orElse(all.get(0).version());
        var from = wish.from() != null
                ? wish.from()
                : all.stream()
                        .filter(version -> version.running() > 0 && version.version() != to)
                        .map(DiagramVersions.Version::version)
                        .toList();
        var page = new ModelAndView("migration/migration-plan")
                .addObject("process", process)
                .addObject("named", all.get(0).name())
                .addObject("versions", all)
                .addObject("from", from)
                .addObject("to", to)
                .addObject("wish", wish);
        var said = new ArrayList<>(problems);
        try {
            var scheme = schemes.of(new Migrations.Route(process, from, to, wish.byHand()));
            page.addObject("positions", view.positions(scheme.standings()))
                    .addObject("cases", scheme.cases().size())
                    .addObject("legs", view.legs(scheme, wish.byHand()));
        } catch (Refused refused) {
            if (problems.isEmpty() && !from.isEmpty()) {
                said.add(words(refused));
            }
        }
        page.setStatus(said.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return page.addObject("problems", said);
    }

    private String words(Refused refused) {
        return messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
