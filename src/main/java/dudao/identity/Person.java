package dudao.identity;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 人员, with the posts held today, those of absent colleagues among them (代理).
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

    /** 被代理人: in whose place the person acts where one of the groups is asked for; empty where a post of his own is among them. */
    public Optional<Colleague> actsFor(Collection<String> asked) {
        var standing = posts.stream().filter(held -> isAsked(held, asked)).toList();
        return asked.contains(groupOf(login)) || standing.stream().anyMatch(PostHeld::isOwn)
                ? Optional.empty()
                : standing.stream()
                        .map(PostHeld::inPlaceOf)
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    /** Whether some of the posts are those of an absent colleague. */
    public boolean standsIn() {
        return posts.stream().anyMatch(held -> !held.isOwn());
    }

    /** Whether the person holds the posts of the colleague today. */
    public boolean standsInFor(String absentee) {
        return posts.stream()
                .map(PostHeld::inPlaceOf)
                .anyMatch(colleague -> colleague != null && colleague.login().equals(absentee));
    }

    private static boolean isAsked(PostHeld held, Collection<String> asked) {
        return asked.contains(held.post().group()) || asked.contains(held.post().at(held.body()));
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
