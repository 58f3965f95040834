package dudao.audit;

import dudao.deadline.StatutoryClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 期限的起算与完成 in one act; they stand in the line of the act, so that they cost none of their own.
 *
 * @param starts and meets, each as {@code DEFENCE||2026-12-03}: the clock, its subject, and the last day or the day it was met
 */
record Periods(List<String> starts, List<String> meets) {

    static final Periods NONE = new Periods(List.of(), List.of());

    static Periods collecting() {
        return new Periods(new ArrayList<>(), new ArrayList<>());
    }

    static String told(StatutoryClock clock, String subject, LocalDate day) {
        return "%s|%s|%s".formatted(clock, subject, day);
    }
}
