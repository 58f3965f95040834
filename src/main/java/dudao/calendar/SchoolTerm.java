package dudao.calendar;

import java.time.LocalDate;

/**
 * 学期: one of the two terms of a school year, both days included.
 *
 * @param schoolYear the year it begins in: 2026 for 2026—2027学年
 * @param isDefault nobody has set its days, they are those the product proposes
 */
public record SchoolTerm(int schoolYear, Half half, LocalDate starts, LocalDate ends, boolean isDefault) {

    public enum Half {
        FIRST("上学期"),
        SECOND("下学期");

        private final String chinese;

        Half(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }

    /** {@code 2026—2027学年上学期}. */
    public String inWords() {
        return "%d—%d学年%s".formatted(schoolYear, schoolYear + 1, half.chinese);
    }
}
