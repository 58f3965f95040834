package dudao.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.identity.Post;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in words whom a task is addressed to: {@code unit-head_S014} is 清源县大湾实验小学 被督导单位负责人. */
@Component
class Addressees {

    /** @param body empty where a person is meant, or a post anywhere */
    private record Addressee(String body, String name) {}

    private static final String PERSON = Person.groupOf("");

    private final Directory directory;
    private final Cache<String, Addressee> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .build();

    Addressees(Directory directory) {
        this.directory = directory;
    }

    /** People first, then each body once with its posts. */
    List<String> inWords(Collection<String> groups) {
        var addressed =
                groups.stream().map(group -> known.get(group, this::ask)).toList();
        var people = addressed.stream().filter(to -> to.body().isEmpty()).map(Addressee::name);
        var bodies = addressed.stream()
                .filter(to -> !to.body().isEmpty())
                .collect(Collectors.groupingBy(
                        Addressee::body,
                        LinkedHashMap::new,
                        Collectors.mapping(Addressee::name, Collectors.joining("、"))))
                .entrySet()
                .stream()
                .map(body -> body.getKey() + " " + body.getValue());
        return Stream.concat(people, bodies).toList();
    }

    String nameOf(String login) {
        return known.get(Person.groupOf(login), this::ask).name();
    }

    private Addressee ask(String group) {
        if (group.startsWith(PERSON)) {
            return new Addressee("", directory.nameOf(group.substring(PERSON.length())));
        }
        var parts = group.split("_", 2);
        var post = Stream.of(Post.values())
                .filter(any -> any.group().equals(parts[0]))
                .findFirst()
                .map(Post::chinese)
                .orElse(parts[0]);
        return new Addressee(
                parts.length == 1 ? "" : directory.body(new BodyCode(parts[1])).name(), post);
    }
}
