package dudao.report;

import static dudao.law.Article.UNREGULATED;

import dudao.law.Refused;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 更正 or 撤回, as it is typed on its page.
 *
 * @param redactions one a line, its kind before the first space: {@code 电话 13800000000}
 * @param note why, as everybody reads it
 */
record CorrectionDraft(
        Edition.@Nullable Act act,
        @Nullable String redactions,
        @Nullable String note) {

    static final CorrectionDraft EMPTY = new CorrectionDraft(null, null, null);
    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_PASSAGE = 500;

    static CorrectionDraft of(List<Redaction> redactions) {
        return new CorrectionDraft(
                Edition.Act.CORRECT,
                redactions.stream()
                        .map(one -> one.kind().chinese() + " " + one.passage())
                        .collect(Collectors.joining("\n")),
                null);
    }

    Edition.Act chosen() {
        if (act == null || act == Edition.Act.PUBLISH) {
            throw new Refused("report.act-needed", UNREGULATED);
        }
        return act;
    }

    String reason() {
        if (note == null || note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new Refused("report.note-needed", UNREGULATED, LONGEST_NOTE);
        }
        return note.strip();
    }

    List<Redaction> hidden() {
        return act == Edition.Act.WITHDRAW || redactions == null
                ? List.of()
                : redactions
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(CorrectionDraft::line)
                        .toList();
    }

    private static Redaction line(String line) {
        var parts = line.split("[\\s：:]+", 2);
        return Stream.of(Redaction.Kind.values())
                .filter(kind ->
                        kind.chinese().equals(parts[0]) || kind.chinese().startsWith(parts[0]))
                .filter(kind -> parts.length == 2 && parts[1].length() > 1 && parts[1].length() <= LONGEST_PASSAGE)
                .findFirst()
                .map(kind -> new Redaction(kind, parts[1]))
                .orElseThrow(() -> new Refused("report.redaction-line", UNREGULATED, line));
    }
}
