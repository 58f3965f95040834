package dudao.migration;

import dudao.workflow.PendingDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 期日对照表: every open date of a case before and after, the periods of the law as well as the tasks and timers that follow them. */
class DateSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** @param periods last day of each open period, by what it is called */
    record Dates(Map<String, String> periods, List<PendingDate> pending) {}

    private final LocalDateTime now;
    private final Function<PendingDate, String> names;

    private DateSheet(LocalDateTime now, Function<PendingDate, String> names) {
        this.now = now;
        this.names = names;
    }

    /** @param names what a step or an event is called in its version of the diagram */
    static List<DateLine> of(Dates before, Dates after, LocalDateTime now, Function<PendingDate, String> names) {
        return new DateSheet(now, names).compare(before, after);
    }

    private List<DateLine> compare(Dates before, Dates after) {
        var lines = new ArrayList<DateLine>();
        before.periods()
                .forEach((period, day) ->
                        lines.add(period(period, day, after.periods().get(period))));
        after.periods().forEach((period, day) -> {
            if (!before.periods().containsKey(period)) {
                lines.add(new DateLine(period, "", day, Verdict.NEW));
            }
        });
        var later = new LinkedHashMap<String, PendingDate>();
        after.pending().forEach(date -> later.put(date.id(), date));
        for (var date : before.pending()) {
            lines.add(kept(date, later.remove(date.id())));
        }
        later.values().forEach(date -> lines.add(new DateLine(what(date), "", at(date), fresh(date))));
        lines.removeIf(line -> line.before().isEmpty() && line.after().isEmpty());
        return lines;
    }

    private static DateLine period(String what, String before, @Nullable String after) {
        var verdict = after == null ? Verdict.LOST : after.equals(before) ? Verdict.KEPT : Verdict.MOVED;
        return new DateLine(what, before, Objects.requireNonNullElse(after, ""), verdict);
    }

    private DateLine kept(PendingDate before, @Nullable PendingDate after) {
        if (after == null) {
            return new DateLine(what(before), at(before), "", Verdict.LOST);
        }
        return new DateLine(what(after), at(before), at(after), verdict(before, after));
    }

    private Verdict verdict(PendingDate before, PendingDate after) {
        if (Objects.equals(before.at(), after.at())) {
            return Verdict.KEPT;
        }
        return before.at() == null ? fresh(after) : after.at() == null ? Verdict.LOST : Verdict.MOVED;
    }

    private Verdict fresh(PendingDate date) {
        return date.at() != null && date.at().isBefore(now) ? Verdict.NEW_AND_OVER : Verdict.NEW;
    }

    private String what(PendingDate date) {
        return "%s“%s”%s".formatted(date.timer() ? "定时" : "任务", names.apply(date), Subject.inWords(date.subject()));
    }

    /** A task is due by the end of a day, a timer wakes at a minute. */
    private static String at(PendingDate date) {
        return date.at() == null ? "" : date.at().format(date.timer() ? MINUTE : DAY);
    }
}
