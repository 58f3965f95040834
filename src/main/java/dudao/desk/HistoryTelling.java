package dudao.desk;

import static dudao.desk.HistoryKind.ACTS;
import static dudao.desk.HistoryKind.CHANGES;
import static dudao.desk.HistoryKind.DOCUMENTS;
import static dudao.desk.HistoryKind.EXHIBITS;
import static dudao.desk.HistoryKind.PERIODS;
import static dudao.desk.HistoryKind.READS;

import dudao.cases.CaseEvent;
import dudao.cases.FieldChange;
import dudao.deadline.LedgerEntry;
import dudao.document.Document;
import dudao.document.ServiceRecord;
import dudao.evidence.Exhibit;
import dudao.verifier.TrailLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what happened in a case into words, one line for each. */
@Component
class HistoryTelling {

    private final CaseContents contents;
    private final MessageSource messages;
    private final Clock clock;

    HistoryTelling(CaseContents contents, MessageSource messages, Clock clock) {
        this.contents = contents;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param line null where the event is older than the trail */
    HistoryLine act(@Nullable TrailLine line, CaseEvent event) {
        var moment = line == null ? Moment.of(event.happenedAt(), clock) : Moment.of(line, clock);
        return HistoryLine.of(
                        moment,
                        ACTS,
                        event.actor().orElse(null),
                        contents.act(event.act()),
                        event.note().orElse(""),
                        event.article().citation())
                .inPlaceOf(event.actedFor().orElse(null))
                .at(line == null ? null : step(line, event.act()));
    }

    /** Of what the record no longer holds, the trail still tells. */
    HistoryLine lost(TrailLine line) {
        var act = Optional.ofNullable(line.string("act")).orElse("");
        return told(line, ACTS, contents.act(act), say("history.lost")).at(step(line, act));
    }

    HistoryLine struck(TrailLine line) {
        var event = Optional.ofNullable(line.string("clock")).orElse("");
        return told(line, PERIODS, contents.act(event), "").at(step(line, event));
    }

    /** What needs no more than its name, e.g. 办结. */
    HistoryLine named(TrailLine line) {
        return told(line, ACTS, say("history." + line.string("kind")), "");
    }

    /** 到期销毁, with the copies at higher offices. */
    HistoryLine destroyed(TrailLine line) {
        var copies = line.content().get("copies") instanceof List<?> told ? told : List.of();
        return told(
                line,
                ACTS,
                say("history.deleted-by-retention"),
                copies.stream()
                        .map(copy -> String.valueOf(copy).split(" "))
                        .map(copy -> say("history.copy." + copy[1], copy[0]))
                        .collect(Collectors.joining("\n")));
    }

    /** 移送案卷副本 in the file of an appeal. */
    HistoryLine copyDestroyed(TrailLine line) {
        return told(
                line,
                ACTS,
                say(
                        "history.copy-destroyed",
                        line.string("of"),
                        String.valueOf(line.content().get("list"))),
                "SHA-256 " + line.string("sha256"));
    }

    /** 公布, 更正 or 撤回 of the report. */
    HistoryLine shown(TrailLine line) {
        return told(
                line,
                DOCUMENTS,
                say(
                        "history.report-shown." + line.string("act"),
                        String.valueOf(line.content().get("edition"))),
                "");
    }

    /** 来信: received, decided, or what a case was opened for. Who wrote it and what stands on the page of the letters. */
    HistoryLine letter(TrailLine line) {
        var kind = String.valueOf(line.string("kind"));
        var outcome = Optional.ofNullable(line.string("outcome"));
        return told(
                line,
                ACTS,
                say(
                        "history." + kind,
                        String.valueOf(line.content().get("letter")),
                        Optional.ofNullable(line.string("reported")).orElse("")),
                outcome.map(one -> say("history.letter." + one)).orElse(""));
    }

    HistoryLine issued(@Nullable TrailLine line, Document document) {
        return HistoryLine.of(
                        line == null ? Moment.of(document.issuedOn()) : Moment.of(line, clock),
                        DOCUMENTS,
                        line == null ? null : line.string("by"),
                        say("history.document-made", document.kind().chinese(), document.number()),
                        "",
                        "")
                .about(document, null);
    }

    HistoryLine served(@Nullable TrailLine line, Document document, ServiceRecord service) {
        var key = service.correction().isPresent() ? "history.service-amended" : "history.document-delivered";
        var note = say(
                "history.service",
                service.mode().chinese(),
                service.recipient(),
                service.recipientRole().chinese(),
                Chinese.day(service.effectiveOn()));
        return HistoryLine.of(
                        line == null ? Moment.of(service.deliveredOn()) : Moment.of(line, clock),
                        DOCUMENTS,
                        line == null ? null : line.string("by"),
                        say(key, document.kind().chinese(), document.number()),
                        Stream.of(Optional.of(note), service.remark(), service.correction())
                                .flatMap(Optional::stream)
                                .reduce((one, other) -> one + "\n" + other)
                                .orElse(""),
                        service.mode().article().citation())
                .about(document, service);
    }

    HistoryLine handedIn(@Nullable TrailLine line, Exhibit exhibit) {
        var key = exhibit.version() == 1 ? "history.exhibit-taken" : "history.exhibit-again";
        return HistoryLine.of(
                        line == null ? Moment.of(exhibit.uploadedAt(), clock) : Moment.of(line, clock),
                        EXHIBITS,
                        exhibit.uploadedBy(),
                        say(key, exhibit.name(), String.valueOf(exhibit.version())),
                        exhibit.subject(),
                        "")
                .about(exhibit.id());
    }

    /** 变更: what stood there, and what stands there now. */
    HistoryLine handedInAnew(@Nullable TrailLine line, FieldChange change) {
        var name = messages.getMessage("change." + change.field(), null, change.field(), Locale.CHINA);
        return HistoryLine.of(
                line == null ? Moment.of(change.happenedAt(), clock) : Moment.of(line, clock),
                CHANGES,
                change.actor().orElse(null),
                say("history.field-changed", change.subject().isEmpty() ? name : name + "（" + change.subject() + "）"),
                say("history.from-to", shown(change.before()), shown(change.after())),
                "");
    }

    /** 前后对照. @param moment and by, when and by whom it was decided */
    HistoryLine compared(Moment moment, @Nullable String by, Comparisons.Compared compared) {
        return HistoryLine.of(
                moment,
                CHANGES,
                by,
                say("history.compared." + compared.what(), compared.subject()),
                say("history.compared-values." + compared.what(), shown(compared.before()), shown(compared.after())),
                "");
    }

    HistoryLine compared(TrailLine line, Comparisons.Compared compared) {
        return compared(Moment.of(line, clock), line.string("by"), compared);
    }

    /** Enumerations have their words among the messages. */
    private String shown(String value) {
        return value.isEmpty() ? "（空）" : messages.getMessage("change.value." + value, null, value, Locale.CHINA);
    }

    HistoryLine changed(@Nullable TrailLine line, LedgerEntry entry) {
        return HistoryLine.of(
                line == null ? Moment.of(entry.happenedAt(), clock) : Moment.of(line, clock),
                PERIODS,
                entry.actor().orElse(null),
                entry.clock().named(entry.subject()) + "：" + entry.change().chinese(),
                say(
                        "history.changed",
                        entry.before().map(Chinese::day).orElse("中止中"),
                        entry.after().map(Chinese::day).orElse("中止中"),
                        entry.reason().isBlank() ? "—" : entry.reason()),
                entry.article().citation());
    }

    HistoryLine started(Moment moment, PastDeadline deadline, String lastDay) {
        return HistoryLine.of(
                moment,
                PERIODS,
                null,
                say("history.started", deadline.name()),
                say("history.runs", deadline.term().inWords(), lastDay),
                deadline.term().basis().citation());
    }

    HistoryLine met(Moment moment, PastDeadline deadline, LocalDate on) {
        return HistoryLine.of(
                moment,
                PERIODS,
                null,
                say(
                        "late".equals(deadline.level()) ? "history.met-late" : "history.met",
                        deadline.name(),
                        Chinese.day(on)),
                "",
                deadline.term().basis().citation());
    }

    /** 查阅, 下载 or 被拒绝. */
    HistoryLine read(TrailLine line) {
        var address = Optional.ofNullable(line.string("address")).orElse("");
        var place = address.replaceFirst("^[A-Z]+ /cases/[^/]+/?", "");
        var known = messages.getMessage("history.place." + place.replaceFirst("/.*", ""), null, place, Locale.CHINA);
        return told(line, READS, say("history." + line.string("kind"), known), address);
    }

    private HistoryLine told(TrailLine line, HistoryKind kind, String what, String note) {
        return HistoryLine.of(Moment.of(line, clock), kind, line.string("by"), what, note, "");
    }

    /** What the house noted by itself has its name in the messages, and no element in the diagram. */
    private HistoryLine.@Nullable Step step(TrailLine line, String element) {
        var diagram = line.string("diagram");
        if (diagram == null) {
            return null;
        }
        var parts = diagram.split(":");
        var noted = messages.getMessage("act." + element, null, null, Locale.CHINA) != null;
        return new HistoryLine.Step(parts[0], Integer.parseInt(parts[1]), noted ? "" : element);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }
}
