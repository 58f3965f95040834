package dudao.migration;

import java.util.List;
import java.util.stream.Collectors;

/** A date of the case would move, and nobody has said why or agreed to it. */
class DatesWouldMove extends RuntimeException {

    private final List<DateLine> dates;

    DatesWouldMove(List<DateLine> dates) {
        super(dates.stream().map(DateLine::text).collect(Collectors.joining("；")));
        this.dates = List.copyOf(dates);
    }

    List<DateLine> dates() {
        return dates;
    }
}
