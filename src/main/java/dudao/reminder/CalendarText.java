package dudao.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * iCalendar (RFC 5545) as text. Lines are folded after 75 octets, not characters: a line of Chinese would otherwise come three
 * times as long as readers must accept.
 */
class CalendarText {

    private static final int OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder written = new StringBuilder();

    CalendarText begin(String component) {
        return line("BEGIN:" + component);
    }

    CalendarText end(String component) {
        return line("END:" + component);
    }

    /** A value that holds no text of people. */
    CalendarText plain(String name, String value) {
        return line(name + ":" + value);
    }

    CalendarText text(String name, String value) {
        return line(name + ":"
                + value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n")
                        .replaceAll("[\\p{Cntrl}&&[^\t]]", ""));
    }

    CalendarText day(String name, LocalDate day) {
        return line(name + ";VALUE=DATE:" + DAY.format(day));
    }

    CalendarText instant(String name, Instant time) {
        return line(name + ":" + INSTANT.format(time));
    }

    private CalendarText line(String line) {
        var octets = 0;
        for (var character : line.codePoints().toArray()) {
            var sign = Character.toString(character);
            var width = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > OCTETS) {
                written.append("\r\n ");
                octets = 1;
            }
            written.append(sign);
            octets += width;
        }
        written.append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
