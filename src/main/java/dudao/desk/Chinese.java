package dudao.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How days are written: 2026年11月23日. */
final class Chinese {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private Chinese() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
