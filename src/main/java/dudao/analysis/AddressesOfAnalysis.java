package dudao.analysis;

import static org.springframework.http.HttpMethod.GET;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever looks at many units sees those he reads; a unit sees its own picture; what would be is the office's question. */
@Component
class AddressesOfAnalysis implements OpenAddresses {

    static final Set<Post> OFFICE = EnumSet.of(Post.OFFICE_STAFF, Post.OFFICE_DEPUTY, Post.OFFICE_HEAD, Post.AUDITOR);
    private static final Set<Post> READERS = with(OFFICE, Post.ZONE_HEAD, Post.INSPECTOR);
    private static final Set<Post> READERS_AND_UNITS = with(READERS, Post.UNIT_HEAD, Post.UNIT_LIAISON);

    @Override
    public List<OpenAddress> list() {
        return List.of(
                open("/analysis", READERS),
                open("/analysis/xlsx", READERS),
                open("/analysis/cases/{number}", READERS_AND_UNITS),
                open("/analysis/cases/{number}/{code}/{version}", READERS_AND_UNITS),
                open("/analysis/what-if", OFFICE),
                open("/analysis/what-if/{number}/{code}/{version}", OFFICE));
    }

    private static OpenAddress open(String pattern, Set<Post> posts) {
        return OpenAddress.to(GET, pattern, posts.toArray(Post[]::new));
    }

    private static Set<Post> with(Set<Post> posts, Post... others) {
        var all = EnumSet.copyOf(posts);
        all.addAll(List.of(others));
        return all;
    }
}
