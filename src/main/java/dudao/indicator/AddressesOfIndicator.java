package dudao.indicator;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** Frameworks are kept by the office and by the administrator; they hold nothing of any case. */
@Component
class AddressesOfIndicator implements OpenAddresses {

    private static final Post[] KEEPERS = {Post.OFFICE_STAFF, Post.OFFICE_DEPUTY, Post.OFFICE_HEAD, Post.ADMINISTRATOR};

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.to(GET, "/frameworks", KEEPERS),
                OpenAddress.to(POST, "/frameworks", KEEPERS),
                OpenAddress.to(GET, "/frameworks/{code}/{version}", KEEPERS),
                OpenAddress.to(GET, "/frameworks/{code}/{version}/xlsx", KEEPERS),
                OpenAddress.to(GET, "/frameworks/{code}/{version}/differences", KEEPERS),
                OpenAddress.to(POST, "/frameworks/{code}/{version}/copy", KEEPERS));
    }
}
