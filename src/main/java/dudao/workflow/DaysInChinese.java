package dudao.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as people read them, 2026年11月23日; a date field of a form wants 2026-11-23 instead. */
class DaysInChinese {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private DaysInChinese() {}

    static Object asRead(Object value) {
        return value instanceof LocalDate day ? DAY.format(day) : value;
    }
}
