package dudao.desk;

import dudao.calendar.Holidays;
import dudao.calendar.RestDay;
import dudao.calendar.Term;
import dudao.deadline.ClockRule;
import dudao.deadline.Deadline;
import dudao.deadline.Deadlines;
import dudao.deadline.Ledger;
import dudao.deadline.LedgerEntry;
import dudao.document.Document;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.document.ServiceRecord;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.law.Regulation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 为什么是这一天: tells a period step by step, from what it runs from to its last day, each step with its article. */
@Component
class WhyThisDay {

    /** @param citation empty where the text names its own, or no article is needed */
    record Step(String text, String citation) {}

    private final Deadlines deadlines;
    private final Documents documents;
    private final Ledger ledger;
    private final Holidays holidays;
    private final Directory directory;
    private final MessageSource messages;
    private final Clock clock;

    WhyThisDay(
            Deadlines deadlines,
            Documents documents,
            Ledger ledger,
            Holidays holidays,
            Directory directory,
            MessageSource messages,
            Clock clock) {
        this.deadlines = deadlines;
        this.documents = documents;
        this.ledger = ledger;
        this.holidays = holidays;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    List<Step> of(Deadline deadline) {
        var rule = deadlines.rule(deadline.caseNumber(), deadline.clock());
        var steps = new ArrayList<Step>();
        steps.add(anchor(deadline, rule));
        steps.add(step(
                "why.length",
                Regulation.CIVIL_CODE.article(201),
                day(deadline.anchoredOn().plusDays(1))));
        steps.add(step(
                rule.setInDocument() ? "why.term-of-document" : "why.term",
                deadline.term().basis(),
                deadline.term().inWords()));
        entries(deadline).forEach(entry -> steps.add(change(entry)));
        if (deadline.isSuspended()) {
            steps.add(step(
                    "why.stands-still", Article.UNREGULATED, deadline.counted().inWords()));
        } else if (deadline.end().isPresent()) {
            count(deadline, steps);
            steps.add(step("why.end-of-day", Regulation.CIVIL_CODE.article(203), day(deadline.lastDay())));
            if (!rule.effect().isBlank()) {
                steps.add(new Step(say("why.effect", rule.actor(), rule.effect()), ""));
            }
        }
        outcome(deadline).ifPresent(steps::add);
        return steps;
    }

    /** How it ended: fulfilled, in time or not, lapsed, or not asked for any more. */
    private Optional<Step> outcome(Deadline deadline) {
        var basis = deadline.term().basis();
        if (deadline.metOn().isPresent()) {
            var met = deadline.metOn().get();
            return Optional.of(step(deadline.isOver(met) ? "why.met-late" : "why.met", basis, day(met)));
        }
        return deadline.closedOn()
                .map(closed -> step(deadline.isOver(closed) ? "why.lapsed" : "why.ended", basis, day(closed)));
    }

    private void count(Deadline deadline, List<Step> steps) {
        var counting = deadline.counted().explain(deadline.countingSince(), holidays.calendar());
        if (!deadline.countingSince().equals(deadline.anchoredOn())
                || !deadline.counted().equals(deadline.term())) {
            steps.add(step(
                    "why.counted-now",
                    deadline.term().basis(),
                    day(deadline.countingSince()),
                    deadline.counted().inWords()));
        }
        if (deadline.counted().unit() == Term.Unit.WORKING_DAYS) {
            steps.add(step(
                    "why.working-days", deadline.term().basis(), rests(counting.skipped()), day(counting.lastDay())));
        } else {
            var months = deadline.counted().unit() == Term.Unit.MONTHS;
            steps.add(
                    step("why.nominal", Regulation.CIVIL_CODE.article(months ? 202 : 201), day(counting.nominalEnd())));
            if (counting.hasRolled()) {
                steps.add(step(
                        "why.rolled",
                        Regulation.CIVIL_CODE.article(203),
                        rests(counting.skipped()),
                        day(counting.lastDay())));
            }
        }
    }

    /** From what it runs: a service with its proof, or another event on its day. */
    private Step anchor(Deadline deadline, ClockRule rule) {
        return Stream.of(DocumentKind.values())
                .filter(kind -> rule.anchor().isServiceOf(kind))
                .findFirst()
                .flatMap(kind -> documents.latest(deadline.caseNumber(), kind))
                .flatMap(document -> documents
                        .serviceOf(document)
                        .filter(service -> service.effectiveOn().equals(deadline.anchoredOn()))
                        .map(service -> service(document, service)))
                .orElseGet(() -> step(
                        "why.anchor",
                        deadline.term().basis(),
                        day(deadline.anchoredOn()),
                        rule.anchor().chinese()));
    }

    private Step service(Document document, ServiceRecord service) {
        return step(
                "why.served",
                service.mode().article(),
                day(service.effectiveOn()),
                document.kind().chinese(),
                document.number(),
                service.inWords(),
                service.remark()
                        .map(account -> account + (account.endsWith("。") ? "" : "。"))
                        .orElse(""));
    }

    private Step change(LedgerEntry entry) {
        return step(
                "why.changed",
                entry.article(),
                day(LocalDate.ofInstant(entry.happenedAt(), clock.getZone())),
                entry.actor().map(directory::nameOf).orElse("系统"),
                entry.change().chinese(),
                entry.before().map(WhyThisDay::day).orElse("中止中"),
                entry.after().map(WhyThisDay::day).orElse("中止中"),
                entry.reason().isBlank() ? "—" : entry.reason());
    }

    private List<LedgerEntry> entries(Deadline deadline) {
        return ledger.of(deadline.caseNumber()).stream()
                .filter(entry -> entry.clock() == deadline.clock())
                .filter(entry -> entry.subject().equals(deadline.subject()))
                .toList();
    }

    private static String rests(List<RestDay> skipped) {
        return skipped.isEmpty()
                ? "其间没有休息日"
                : skipped.stream()
                        .map(rest -> Chinese.day(rest.date()) + rest.name())
                        .collect(Collectors.joining("、"));
    }

    private static String day(LocalDate day) {
        return Chinese.day(day) + "（" + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA) + "）";
    }

    private Step step(String key, Article article, Object... arguments) {
        return new Step(say(key, arguments), article.citation());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }
}
