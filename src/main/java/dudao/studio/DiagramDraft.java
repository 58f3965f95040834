package dudao.studio;

import dudao.studio.WorkingDraft.Kind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 草稿: a diagram, a form or the table of rules as it was handed in, what was found in it, and what a second person decided.
 *
 * @param findings one a line; of a sound draft only remarks
 * @param returnsTo the former version it brings back, if it does
 * @param approved null until it is decided
 * @param version under which it was put in force at once; null where it counts from a later day; of rules the number of the table
 * @param from the day from which it counts
 * @param reach for which cases it counts, in words
 */
public record DiagramDraft(
        int number,
        String process,
        String name,
        String note,
        String findings,
        boolean sound,
        @Nullable Integer returnsTo,
        String handedInBy,
        Instant handedInAt,
        @Nullable Boolean approved,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reasons,
        @Nullable Integer version,
        @Nullable LocalDate from,
        @Nullable String reach) {

    boolean isOpen() {
        return approved == null && sound;
    }

    /** 状态, in a word. */
    public String state() {
        if (approved == null) {
            return sound ? "等待审批" : "检查未通过";
        }
        if (!approved) {
            return "未同意";
        }
        if (isRules()) {
            return "已启用（第%d份规则表）".formatted(version);
        }
        return version == null ? "已同意，自%s起适用".formatted(from) : "已启用（第%d版）".formatted(version);
    }

    public Kind kind() {
        return Kind.ofPart(process);
    }

    public boolean isDiagram() {
        return kind() == Kind.DIAGRAM;
    }

    public boolean isRules() {
        return kind() == Kind.RULES;
    }

    /** Name of its file. */
    String file() {
        return switch (kind()) {
            case DIAGRAM -> "draft-%d.bpmn".formatted(number);
            case FORM -> "draft-%d.form".formatted(number);
            case RULES -> "draft-%d.dmn".formatted(number);
        };
    }
}
