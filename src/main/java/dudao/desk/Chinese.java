package dudao.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How days are written: 2026年11月23日; and who did something: 李静（代 王敏）. */
final class Chinese {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private Chinese() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** @param absentee 被代理人, in whose place it was done */
    static String actor(String name, Optional<String> absentee) {
        return absentee.map(other -> "%s（代 %s）".formatted(name, other)).orElse(name);
    }
}
