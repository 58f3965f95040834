package dudao.calendar;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** The calendar's settings, its doors, and the minute after which it looks whether another node has changed it. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {

    @Bean
    OpenAddresses addressesOfCalendar() {
        return () -> List.of(
                OpenAddress.to(GET, "/calendar", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/calendar", Post.ADMINISTRATOR),
                OpenAddress.to(GET, "/calendar/{year}", Post.ADMINISTRATOR),
                OpenAddress.to(GET, "/calendar/{year}/csv", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/calendar/closures", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/calendar/closures/{day}/withdrawal", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/calendar/terms", Post.ADMINISTRATOR));
    }

    @Bean
    Watch calendarWatch(Holidays holidays) {
        return new Watch(holidays);
    }

    record Watch(Holidays holidays) {

        @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
        void look() {
            holidays.lookAgain();
        }
    }
}
