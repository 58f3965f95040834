package dudao.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * 随产品提供的日历: the notices that come with the product. Loaded before anything is counted; one that an administrator
 * has loaded for the same year stays in force.
 */
@Component
class ShippedYears implements SmartInitializingSingleton {

    private record Shipped(int year, String title, String link) {}

    private final Holidays holidays;
    private final CalendarYears years;
    private final Clock clock;

    ShippedYears(Holidays holidays, CalendarYears years, Clock clock) {
        this.holidays = holidays;
        this.years = years;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        holidays.begin(() -> {
            notices().forEach(this::load);
            return List.of();
        });
    }

    private void load(Shipped shipped) {
        var file = CalendarFile.read(shipped.year(), content(shipped.year() + ".csv"));
        if (!file.faults().isEmpty()) {
            throw new IllegalStateException("The calendar of %d that is shipped contradicts itself: %s"
                    .formatted(shipped.year(), file.faults()));
        }
        var inForce = years.inForce(shipped.year()).orElse(null);
        if (inForce != null
                && (inForce.loadedBy() != null
                        || inForce.saysTheSameAs(shipped.title(), shipped.link(), file.days()))) {
            return;
        }
        years.add(new YearNotice(
                shipped.year(),
                inForce == null ? 1 : inForce.version() + 1,
                shipped.title(),
                shipped.link(),
                null,
                clock.instant(),
                List.copyOf(file.days())));
    }

    private static List<Shipped> notices() {
        return new String(content("notices.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Shipped(Integer.parseInt(cells[0]), cells[1], cells[2]))
                .toList();
    }

    private static byte[] content(String file) {
        try {
            return new ClassPathResource("calendar/" + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the calendar that is shipped as " + file, e);
        }
    }
}
