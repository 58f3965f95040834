package dudao.privacy;

import static org.springframework.http.HttpMethod.GET;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everybody sees his own; the office answers those who have no account. */
@Component
class AddressesOfPrivacy implements OpenAddresses {

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.toEverybody(GET, "/personal-data"),
                OpenAddress.to(GET, "/personal-data/others", Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF));
    }
}
