package dudao.reminder;

import java.time.LocalDate;

/**
 * 催办时点: one step of reminding, as of today.
 *
 * @param code names it in the table: {@code AHEAD-3}, {@code LAST-DAY}, {@code LATE}
 * @param from first of the last days for which it is reached today
 * @param to last of them
 */
record Rung(String code, Kind kind, LocalDate from, LocalDate to) {

    /** Told of a move, which is no step towards the end. */
    static final String MOVED = "MOVED";

    enum Kind {
        /** 到期前. */
        AHEAD,
        /** 到期日. */
        LAST_DAY,
        /** 逾期: escalated. */
        LATE
    }
}
