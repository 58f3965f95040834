package dudao.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/** The calendar of the notices that are shipped, 2018 to 2026, without a database. */
public class Calendars {

    static final HolidayCalendar SHIPPED = shippedWith();

    private Calendars() {}

    static HolidayCalendar shippedWith(CalendarDay... closures) {
        var notices = IntStream.rangeClosed(2018, 2026)
                .mapToObj(year -> new YearNotice(
                        year,
                        1,
                        "",
                        "",
                        null,
                        Instant.EPOCH,
                        List.copyOf(CalendarFile.read(year, file(year)).days())))
                .toList();
        return HolidayCalendar.of(notices, Set.of(closures));
    }

    static byte[] file(int year) {
        try {
            return new ClassPathResource("calendar/" + year + ".csv").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the notice of 2027 may say; nobody knows yet. */
    public static final String ASSUMED_2027 = """
            date,day,holiday
            2026-12-31,off,元旦
            2027-01-01,off,元旦
            2027-01-02,off,元旦
            2027-01-03,off,元旦
            2027-02-05,off,春节
            2027-02-06,off,春节
            2027-02-07,off,春节
            2027-02-08,off,春节
            2027-02-09,off,春节
            2027-02-10,off,春节
            2027-02-11,off,春节
            2027-02-12,off,春节
            2027-01-30,work,春节
            2027-02-20,work,春节
            2027-04-03,off,清明节
            2027-04-04,off,清明节
            2027-04-05,off,清明节
            2027-05-01,off,劳动节
            2027-05-02,off,劳动节
            2027-05-03,off,劳动节
            2027-05-04,off,劳动节
            2027-05-05,off,劳动节
            2027-05-08,work,劳动节
            2027-06-09,off,端午节
            2027-09-15,off,中秋节
            2027-09-26,work,国庆节
            2027-10-01,off,国庆节
            2027-10-02,off,国庆节
            2027-10-03,off,国庆节
            2027-10-04,off,国庆节
            2027-10-05,off,国庆节
            2027-10-06,off,国庆节
            2027-10-07,off,国庆节
            2027-10-09,work,国庆节
            """;
}
