package dudao.deadline;

import org.jspecify.annotations.Nullable;

/**
 * Which open terms are asked for.
 *
 * @param area code of an office or of a 督学责任区; empty for all
 * @param unit part of the name of a unit, or its code; empty for all
 * @param provisional only those whose last day may move with a holiday notice
 */
public record TermFilter(
        @Nullable StatutoryClock clock,
        String area,
        String unit,
        @Nullable TermState state,
        boolean provisional) {

    public static final TermFilter ALL = new TermFilter(null, "", "", null, false);

    boolean admits(TermState asked) {
        return state == null || state == asked;
    }
}
