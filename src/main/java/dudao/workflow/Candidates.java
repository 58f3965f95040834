package dudao.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.identity.Post;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in words whom a task is addressed to: {@code unit-head_S014} is 清源县大湾实验小学 被督导单位负责人. */
@Component
class Candidates {

    private static final String PERSON = Person.groupOf("");

    private final Directory directory;
    private final Cache<String, String> words = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .build();

    Candidates(Directory directory) {
        this.directory = directory;
    }

    String inWords(String group) {
        return words.get(group, this::ask);
    }

    private String ask(String group) {
        if (group.startsWith(PERSON)) {
            return directory.nameOf(group.substring(PERSON.length()));
        }
        var parts = group.split("_", 2);
        var post = Stream.of(Post.values())
                .filter(known -> known.group().equals(parts[0]))
                .findFirst()
                .map(Post::chinese)
                .orElse(parts[0]);
        return parts.length == 1 ? post : directory.body(new BodyCode(parts[1])).name() + " " + post;
    }
}
