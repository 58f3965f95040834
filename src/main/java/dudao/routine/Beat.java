package dudao.routine;

import dudao.identity.Body;
import dudao.identity.BodyCode;
import dudao.identity.BodyKind;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.identity.Post;
import dudao.identity.PostHeld;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * 责任范围: the schools a person answers for, those of the zone or all of the office.
 *
 * @param enters only inspectors report visits; the office reads
 */
record Beat(BodyCode office, List<Body> units, boolean enters) {

    private static final Set<Post> OFFICE = EnumSet.of(Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF);

    static Beat of(Person person, Directory directory) {
        var post = person.posts().stream()
                .filter(held -> held.post().isInspector() || OFFICE.contains(held.post()))
                .max(Comparator.comparing(held -> held.post().isInspector()))
                .orElseThrow(() -> new IllegalStateException(person.login() + " answers for no school"));
        var body = directory.body(post.body());
        return body.kind() == BodyKind.ZONE ? ofZone(body, post, directory) : ofOffice(body, post, directory);
    }

    private static Beat ofZone(Body zone, PostHeld post, Directory directory) {
        var office = zone.parent();
        if (office == null) {
            throw new IllegalStateException("Zone %s belongs to no office".formatted(zone.code()));
        }
        return new Beat(
                office,
                directory.unitsOf(office).stream()
                        .filter(unit -> zone.code().value().equals(unit.zone()))
                        .toList(),
                post.post().isInspector());
    }

    private static Beat ofOffice(Body office, PostHeld post, Directory directory) {
        return new Beat(
                office.code(), directory.unitsOf(office.code()), post.post().isInspector());
    }

    boolean covers(String unit) {
        return units.stream().anyMatch(body -> body.code().value().equals(unit));
    }
}
