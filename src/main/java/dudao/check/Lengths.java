package dudao.check;

import dudao.diagram.Finding;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** 固定时长: how long a timer waits that depends on no period of the case; at least an hour. */
class Lengths {

    private static final Duration SHORTEST = Duration.ofHours(1);
    /** R3/PT8H: how often, and after how long each time. */
    private static final Pattern WRITTEN = Pattern.compile("(?:R\\d{1,3}/)?P((?:\\d+[YMWD])*)(T(?:\\d+[HMS])+)?");

    private static final String ADVICE = "请写法定期限的表达式，或者不短于一小时的时长，如 PT8H（8小时）、P1D（一日）。";

    private Lengths() {}

    static Optional<String> problem(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.of("“%s”不是允许的定时。".formatted(Finding.shortened(text)) + ADVICE);
        }
        try {
            var days = written.group(1).isEmpty() ? Period.ZERO : Period.parse("P" + written.group(1));
            var time = written.group(2) == null ? Duration.ZERO : Duration.parse("P" + written.group(2));
            var length =
                    Duration.ofDays(days.toTotalMonths() * 28 + days.getDays()).plus(time);
            return length.compareTo(SHORTEST) < 0
                    ? Optional.of("定时“%s”短于一小时，会不停地运行。".formatted(text) + ADVICE)
                    : Optional.empty();
        } catch (DateTimeParseException | ArithmeticException odd) {
            return Optional.of("“%s”不是允许的定时。".formatted(Finding.shortened(text)) + ADVICE);
        }
    }
}
