package dudao.rehearsal;

import static org.springframework.http.HttpMethod.GET;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** A draft is rehearsed by who writes it, who decides on it and who watches both. */
@Component
class AddressesOfRehearsal implements OpenAddresses {

    private static final Post[] READERS = {Post.ADMINISTRATOR, Post.OFFICE_HEAD, Post.AUDITOR};

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.to(GET, "/studio/drafts/{number}/simulation", READERS),
                OpenAddress.to(GET, "/studio/drafts/{number}/rehearsal", READERS),
                OpenAddress.to(GET, "/studio/drafts/{number}/rehearsal.csv", READERS));
    }
}
