package dudao.migration;

import dudao.cases.CaseNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 单案调整: that one case goes on from another step of the diagram in which it stands.
 *
 * @param instance which run of the diagram
 * @param token the step as it is under way
 * @param basis the article that allows steps of the law to be left out; empty where none is
 * @param sheet the dates before and after, a line for each
 * @param agreed null until a second person has decided
 */
record Repair(
        int number,
        CaseNumber caseNumber,
        String process,
        int version,
        String instance,
        String token,
        String from,
        String to,
        String reason,
        String basis,
        String sheet,
        String askedBy,
        Instant askedAt,
        @Nullable Boolean agreed,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReasons) {

    boolean isOpen() {
        return agreed == null;
    }

    /** 状态, in a word. */
    public String state() {
        return agreed == null ? "等待审批" : agreed ? "已调整" : "未同意";
    }
}
