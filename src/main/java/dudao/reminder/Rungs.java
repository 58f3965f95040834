package dudao.reminder;

import dudao.calendar.Holidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which last days stand at which rung today. Each last day stands at one at most, the nearest: whoever was not reminded for
 * some days, because the house stood still, is reminded once.
 */
@Component
class Rungs {

    /** What passed longer ago was told then; the records of so many years need not be looked through. */
    private static final int LATE_FOR_YEARS = 1;

    private final List<Integer> distances;
    private final Holidays holidays;

    Rungs(ReminderSettings settings, Holidays holidays) {
        this.distances =
                settings.workingDaysBefore().stream().distinct().sorted().toList();
        this.holidays = holidays;
    }

    List<Rung> on(LocalDate today) {
        var rungs = new ArrayList<Rung>();
        rungs.add(new Rung("LATE", Rung.Kind.LATE, today.minusYears(LATE_FOR_YEARS), today.minusDays(1)));
        rungs.add(new Rung("LAST-DAY", Rung.Kind.LAST_DAY, today, today));
        var from = today.plusDays(1);
        for (var distance : distances) {
            var to = lastDayWithin(today, distance);
            rungs.add(new Rung("AHEAD-" + distance, Rung.Kind.AHEAD, from, to));
            from = to.plusDays(1);
        }
        return rungs;
    }

    /** Working days that are left after today, the last day among them. */
    long workingDaysLeft(LocalDate today, LocalDate lastDay) {
        var calendar = holidays.calendar();
        return today.plusDays(1)
                .datesUntil(lastDay.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    /** The days before the last one on which a period is reminded of, the earliest first. */
    List<LocalDate> daysAhead(LocalDate lastDay) {
        return distances.stream()
                .sorted(Comparator.reverseOrder())
                .map(distance -> Stream.iterate(lastDay, day -> day.minusDays(1))
                        .filter(holidays.calendar()::isWorkingDay)
                        .skip(distance)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** The latest day that is no more than so many working days after today. */
    private LocalDate lastDayWithin(LocalDate today, int workingDays) {
        return Stream.iterate(today.plusDays(1), day -> day.plusDays(1))
                .filter(holidays.calendar()::isWorkingDay)
                .skip(workingDays)
                .findFirst()
                .orElseThrow()
                .minusDays(1);
    }
}
