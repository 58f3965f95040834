package dudao.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 人员, with the posts held today.
 *
 * @param login name to sign in with; also the person's name in the engine
 */
public record Person(String login, String name, List<PostHeld> posts) {

    /** The group of one: lets a task be addressed to a person as others are to a post. */
    public static String groupOf(String login) {
        return "person_" + login;
    }

    /** Every group the person stands in: each post, each post at its body, and the person. */
    public Set<String> groups() {
        return Stream.concat(
                        Stream.of(groupOf(login)),
                        posts.stream()
                                .flatMap(held -> Stream.of(
                                        held.post().group(), held.post().at(held.body()))))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean holds(Post post) {
        return posts.stream().anyMatch(held -> held.post() == post);
    }

    public boolean holds(Post post, BodyCode body) {
        return posts.stream()
                .anyMatch(held -> held.post() == post && held.body().equals(body));
    }

    public boolean isOf(BodyCode body) {
        return posts.stream().anyMatch(held -> held.body().equals(body));
    }
}
