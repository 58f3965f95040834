package dudao.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** 休假日历: the calendars that ship with the product, one file a year, from the notices of the State Council Office. */
@Component
public class Holidays {

    private final HolidayCalendar calendar;

    Holidays(ResourcePatternResolver resources) throws IOException {
        var holidays = new HashSet<LocalDate>();
        var makeUpDays = new HashSet<LocalDate>();
        var years = new HashSet<Integer>();
        for (var notice : resources.getResources("classpath:calendar/*.csv")) {
            lines(notice).forEach(line -> {
                var cells = line.split(",");
                var day = LocalDate.parse(cells[0]);
                (cells[1].equals("off") ? holidays : makeUpDays).add(day);
            });
            years.add(Integer.valueOf(notice.getFilename().substring(0, 4)));
        }
        calendar = new HolidayCalendar(holidays, makeUpDays, years);
    }

    public HolidayCalendar calendar() {
        return calendar;
    }

    private static Stream<String> lines(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the calendar " + file.getDescription(), unreadable);
        }
    }
}
