package dudao.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.workflow.PendingDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("期日对照表")
class DateSheetTests {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-12-01T09:00");
    private static final LocalDateTime SOON = LocalDateTime.parse("2026-12-09T00:00");
    private static final LocalDateTime LATER = LocalDateTime.parse("2026-12-19T00:00");
    private static final LocalDateTime PAST = LocalDateTime.parse("2026-11-30T00:00");

    private static PendingDate timer(String id, LocalDateTime at) {
        return new PendingDate(id, true, "rectification", 1, "rectification-expired", "2", at);
    }

    private static PendingDate task(String id, LocalDateTime at) {
        return new PendingDate(id, false, "rectification", 1, "report-rectification", "", at);
    }

    private static List<DateLine> compared(List<PendingDate> before, List<PendingDate> after) {
        return DateSheet.of(
                new DateSheet.Dates(Map.of(), before), new DateSheet.Dates(Map.of(), after), NOW, date -> "整改期满");
    }

    private static Verdict verdict(List<PendingDate> before, List<PendingDate> after) {
        return compared(before, after).get(0).verdict();
    }

    @Test
    @DisplayName("同一个任务或者定时，按前后的日子判断")
    void the_same_task_or_timer() {
        assertThat(verdict(List.of(timer("t", SOON)), List.of(timer("t", SOON))))
                .isEqualTo(Verdict.KEPT);
        assertThat(verdict(List.of(timer("t", SOON)), List.of(timer("t", LATER))))
                .isEqualTo(Verdict.MOVED);
        assertThat(verdict(List.of(timer("t", SOON)), List.of())).isEqualTo(Verdict.LOST);
        assertThat(verdict(List.of(task("t", SOON)), List.of(task("t", null)))).isEqualTo(Verdict.LOST);
        assertThat(verdict(List.of(task("t", null)), List.of(task("t", SOON)))).isEqualTo(Verdict.NEW);
        assertThat(verdict(List.of(), List.of(timer("n", LATER)))).isEqualTo(Verdict.NEW);
        assertThat(verdict(List.of(), List.of(timer("n", PAST)))).isEqualTo(Verdict.NEW_AND_OVER);
        assertThat(compared(List.of(task("t", null)), List.of(task("t", null)))).isEmpty();
    }

    @Test
    @DisplayName("法定期限按名称对照")
    void periods_of_the_law() {
        var lines = DateSheet.of(
                new DateSheet.Dates(Map.of("期限“自评”", "2026-12-08", "期限“申辩”", "2026-12-10"), List.of()),
                new DateSheet.Dates(Map.of("期限“自评”", "2026-12-09"), List.of()),
                NOW,
                date -> "");

        assertThat(lines)
                .extracting(DateLine::text)
                .containsExactlyInAnyOrder("期限“自评”：2026-12-08 → 2026-12-09（移动）", "期限“申辩”：2026-12-10 → 无（不再等候）");
    }

    @Test
    @DisplayName("移动、不再等候、一迁移就届满的，没有理由不准")
    void what_needs_a_reason() {
        assertThat(Verdict.values())
                .filteredOn(Verdict::needsReason)
                .containsExactly(Verdict.MOVED, Verdict.LOST, Verdict.NEW_AND_OVER);
        assertThat(compared(List.of(timer("t", SOON)), List.of(timer("t", LATER))))
                .extracting(DateLine::text)
                .containsExactly("定时“整改期满”（问题2）：2026-12-09 00:00 → 2026-12-19 00:00（移动）");
    }
}
