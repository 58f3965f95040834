package dudao.calendar;

import java.time.LocalDate;

/**
 * 休息日: a day on which nobody need act, as an explanation names it.
 *
 * @param name {@code 国庆节}, {@code 周日}, {@code 本地停课、放假：…}, or {@code 休息日} where nobody named it
 */
public record RestDay(LocalDate date, String name) {}
