package dudao.desk;

import dudao.calendar.Holidays;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.Deadline;
import dudao.deadline.Deadlines;
import dudao.deadline.Ledger;
import dudao.document.Document;
import dudao.document.Documents;
import dudao.document.ServiceRecord;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.law.Jurisdiction;
import dudao.law.LegalRules;
import dudao.workflow.Processes;
import dudao.workflow.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what a case file holds, each part from the module that keeps it, in the words of the page. */
@Component
class CaseContents {

    /** @param task to be opened by whoever looks at the case; null where it is not theirs */
    record AwaitedRow(
            String name,
            List<String> whom,
            Urgency urgency,
            LocalDateTime since,
            @Nullable String task) {}

    /** @param actor empty where the house acted by itself */
    record EventRow(LocalDateTime at, String actor, String act, String note, String article) {}

    /** @param pending a public notice still runs, until which the document counts as not served */
    record DocumentRow(Document document, @Nullable ServiceRecord service, boolean pending) {}

    /** @param level {@code met}, {@code late} or a level of {@link Urgency} */
    record DeadlineRow(Deadline deadline, @Nullable LocalDate lastDay, String name, String level, String state) {}

    /** One change of a period. @param actor empty where the house counted again by itself */
    record LedgerRow(
            String name,
            String change,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            String actor,
            String reason,
            String article) {}

    private final Cases cases;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Worklist worklist;
    private final Processes processes;
    private final Directory directory;
    private final Ledger ledger;
    private final LegalRules legalRules;
    private final MessageSource messages;
    private final Holidays holidays;
    private final Clock clock;

    CaseContents(
            Cases cases,
            Documents documents,
            Deadlines deadlines,
            Worklist worklist,
            Processes processes,
            Directory directory,
            Ledger ledger,
            LegalRules legalRules,
            MessageSource messages,
            Holidays holidays,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.deadlines = deadlines;
        this.worklist = worklist;
        this.processes = processes;
        this.directory = directory;
        this.ledger = ledger;
        this.legalRules = legalRules;
        this.messages = messages;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** 适用规则. */
    String rules(Jurisdiction jurisdiction) {
        return legalRules.inWords(jurisdiction);
    }

    List<AwaitedRow> awaited(CaseNumber number, Person person) {
        var today = LocalDate.now(clock);
        return worklist.awaited(number).stream()
                .map(awaited -> new AwaitedRow(
                        awaited.name(),
                        awaited.whom(),
                        Urgency.of(awaited.due(), today, holidays.calendar()),
                        local(awaited.since()),
                        awaited.isFor(person) ? awaited.task().id() : null))
                .toList();
    }

    /** 办案记录, oldest first. */
    List<EventRow> events(CaseNumber number) {
        var record = cases.record(number);
        var names = directory.namesOf(record.stream()
                .flatMap(event -> Stream.of(event.actor(), event.actedFor()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        return record.stream()
                .map(event -> new EventRow(
                        local(event.happenedAt()),
                        event.actor()
                                .map(login -> Chinese.actor(
                                        names.getOrDefault(login, login),
                                        event.actedFor().map(absentee -> names.getOrDefault(absentee, absentee))))
                                .orElse(""),
                        act(event.act()),
                        event.note().orElse(""),
                        event.article().citation()))
                .toList();
    }

    List<DocumentRow> documents(CaseNumber number) {
        var services = documents.services(number);
        return documents.of(number).stream()
                .map(document -> row(document, services.get(document.number())))
                .toList();
    }

    private DocumentRow row(Document document, @Nullable ServiceRecord service) {
        return new DocumentRow(
                document, service, service != null && service.effectiveOn().isAfter(LocalDate.now(clock)));
    }

    List<DeadlineRow> deadlines(CaseNumber number) {
        return deadlines.of(number).stream().map(this::row).toList();
    }

    /** 期限变更, oldest first. */
    List<LedgerRow> ledger(CaseNumber number) {
        return ledger.of(number).stream()
                .map(entry -> new LedgerRow(
                        entry.clock().named(entry.subject()),
                        entry.change().chinese(),
                        entry.before().orElse(null),
                        entry.after().orElse(null),
                        entry.actor().map(directory::nameOf).orElse("系统"),
                        entry.reason(),
                        entry.article().citation()))
                .toList();
    }

    /** What has gone out and not arrived, so that nothing runs from it yet. */
    List<Document> unserved(CaseNumber number) {
        return documents.unserved(number);
    }

    private DeadlineRow row(Deadline deadline) {
        var name = deadline.clock().named(deadline.subject());
        var lastDay = deadline.end().orElse(null);
        var met = deadline.metOn();
        if (met.isPresent()) {
            var late = deadline.isOver(met.get());
            return new DeadlineRow(
                    deadline, lastDay, name, late ? "late" : "met", Chinese.day(met.get()) + (late ? "逾期完成" : "按期完成"));
        }
        var closed = deadline.closedOn();
        if (closed.isPresent()) {
            return new DeadlineRow(
                    deadline,
                    lastDay,
                    name,
                    "met",
                    deadline.isOver(closed.get()) ? "已届满，不再等待" : Chinese.day(closed.get()) + "终止，不再要求");
        }
        if (deadline.isSuspended()) {
            return new DeadlineRow(deadline, null, name, "met", "自" + Chinese.day(deadline.countingSince()) + "起中止");
        }
        var today = LocalDate.now(clock);
        if (deadline.countingSince().isAfter(today)) {
            return new DeadlineRow(deadline, lastDay, name, "none", "公告期间，尚未起算");
        }
        var urgency = Urgency.of(deadline.lastDay(), today, holidays.calendar());
        return new DeadlineRow(
                deadline, lastDay, name, urgency.level(), urgency.level().equals("over") ? "已届满" : urgency.words());
    }

    /** What an act is called: by the messages, or by its diagram. */
    String act(String act) {
        var said = messages.getMessage("act." + act, null, null, Locale.CHINA);
        return said != null ? said : processes.nameOf(act).orElse(act);
    }

    private LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, clock.getZone());
    }
}
