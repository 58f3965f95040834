package dudao.letter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** 限次: how often one address may write, so that a machine does not fill the house. Each node counts by itself. */
@Component
class Throttle {

    private final int perHour;
    private final Cache<String, AtomicInteger> written = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(100_000)
            .build();

    Throttle(LetterSettings settings) {
        this.perHour = settings.perHour();
    }

    boolean lets(String address) {
        return written.get(address, first -> new AtomicInteger()).incrementAndGet() <= perHour;
    }
}
