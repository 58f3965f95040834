package dudao.indicator;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Frameworks are kept by offices and read by the administrator too; they hold nothing of any case. */
@Component
class AddressesOfIndicator implements OpenAddresses {

    static final Set<Post> KEEPERS = EnumSet.of(Post.OFFICE_STAFF, Post.OFFICE_DEPUTY, Post.OFFICE_HEAD);
    private static final Set<Post> READERS =
            EnumSet.of(Post.OFFICE_STAFF, Post.OFFICE_DEPUTY, Post.OFFICE_HEAD, Post.ADMINISTRATOR);

    @Override
    public List<OpenAddress> list() {
        return List.of(
                open(GET, "/frameworks", READERS),
                open(POST, "/frameworks", KEEPERS),
                open(GET, "/frameworks/{code}/{version}", READERS),
                open(GET, "/frameworks/{code}/{version}/xlsx", READERS),
                open(GET, "/frameworks/{code}/{version}/differences", READERS),
                open(GET, "/frameworks/{code}/{version}/grades.dmn", READERS),
                open(GET, "/frameworks/{code}/{version}/grades", KEEPERS),
                open(POST, "/frameworks/{code}/{version}/grades", KEEPERS),
                open(POST, "/frameworks/{code}/{version}/adoption", KEEPERS),
                open(POST, "/frameworks/{code}/{version}/copy", KEEPERS));
    }

    private static OpenAddress open(HttpMethod method, String pattern, Set<Post> posts) {
        return OpenAddress.to(method, pattern, posts.toArray(Post[]::new));
    }
}
