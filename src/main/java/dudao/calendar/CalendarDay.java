package dudao.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day that is not what its weekday says: 放假, 调休上班, or closed by the office itself.
 *
 * @param name the holiday it belongs to, as its notice calls it, or why the office is closed; may be empty
 */
public record CalendarDay(LocalDate date, Kind kind, String name) {

    public enum Kind {
        OFF("放假"),
        MAKE_UP("调休上班"),
        LOCAL_CLOSURE("本地停课、放假");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public boolean isWorking() {
        return kind == Kind.MAKE_UP;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
