package dudao.calendar;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the house, in Asia/Shanghai wherever the server stands. */
@Configuration
class Clocks {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    @ConditionalOnProperty(name = "dudao.calendar.movable", havingValue = "false", matchIfMissing = true)
    Clock clock() {
        return Clock.system(ZONE);
    }

    @Bean
    @ConditionalOnProperty(name = "dudao.calendar.movable", havingValue = "true")
    MovableClock movableClock(MovedTime kept, ApplicationEventPublisher events) {
        var real = Clock.system(ZONE);
        return new MovableClock(real, kept.ahead(), () -> events.publishEvent(new ClockMoving()), ahead -> {
            kept.keep(ahead);
            events.publishEvent(new ClockMoved(real.instant().plus(ahead)));
        });
    }
}
