package dudao.studio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 流程图草稿: a diagram as it was handed in, what was found in it, and what a second person decided.
 *
 * @param findings one a line; of a sound draft only remarks
 * @param returnsTo the former version it brings back, if it does
 * @param approved null until it is decided
 * @param version under which it was put in force
 */
record DiagramDraft(
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
        @Nullable Integer version) {

    boolean isOpen() {
        return approved == null && sound;
    }

    /** 状态, in a word. */
    public String state() {
        if (approved == null) {
            return sound ? "等待审批" : "检查未通过";
        }
        return approved ? "已启用（第%d版）".formatted(version) : "未同意";
    }
}
