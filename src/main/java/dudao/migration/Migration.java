package dudao.migration;

import dudao.workflow.Migrations;
import dudao.workflow.StepsByHand;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 案件迁移: that the cases which run by some versions of a diagram go on by another one.
 *
 * @param dateReason why dates may move; empty where none may
 * @param basis the article that allows steps of the law to be mapped past; empty where none is
 * @param agreed null until a second person has decided
 */
record Migration(
        int number,
        String process,
        List<Integer> from,
        int to,
        StepsByHand byHand,
        String reason,
        String dateReason,
        String basis,
        String proposedBy,
        Instant proposedAt,
        @Nullable Boolean agreed,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReasons) {

    Migrations.Route route() {
        return new Migrations.Route(process, from, to, byHand);
    }

    boolean isOpen() {
        return agreed == null;
    }

    public boolean letsDatesMove() {
        return !dateReason.isBlank();
    }

    public String versions() {
        return "第%s版 → 第%d版".formatted(from.stream().map(String::valueOf).collect(Collectors.joining("、")), to);
    }

    /** 状态, in a word. */
    public String state() {
        return agreed == null ? "等待审批" : agreed ? "已同意" : "未同意";
    }
}
