package dudao.reminder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dudao.identity.Directory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** 日程订阅: read by calendar programs, which cannot sign in; the address itself is the key. */
@Controller
class FeedPage {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** @param house as links in the feed name it */
    private record Asked(String secret, String login, String house) {}

    private final Feeds feeds;
    private final Feed feed;
    private final OwnTerms terms;
    private final Directory directory;
    private final House house;
    /** Programs ask as often as they like, and are answered from the tables every five minutes. */
    private final Cache<Asked, String> written = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(500)
            .build();

    FeedPage(Feeds feeds, Feed feed, OwnTerms terms, Directory directory, House house) {
        this.feeds = feeds;
        this.feed = feed;
        this.terms = terms;
        this.directory = directory;
        this.house = house;
    }

    /** Whether it was revoked is asked every time. */
    @GetMapping("/calendar-feed/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        var login = feeds.loginOf(secret).orElseThrow(FeedPage::notFound);
        var calendar = written.get(new Asked(secret, login, house.address()), this::write);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }

    private String write(Asked asked) {
        var person = directory.person(asked.login()).orElseThrow(FeedPage::notFound);
        return feed.write(terms.of(person), asked.house());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
