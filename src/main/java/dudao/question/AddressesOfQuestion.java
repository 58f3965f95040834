package dudao.question;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open to those who look over others' work and to the office itself, never to a unit. */
@Component
class AddressesOfQuestion implements OpenAddresses {

    private static final Post[] READERS = {Post.AUDITOR, Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF};

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.to(GET, "/questions", READERS),
                OpenAddress.to(POST, "/questions", READERS),
                OpenAddress.to(POST, "/questions/look", READERS),
                OpenAddress.to(GET, "/questions/{key}", READERS),
                OpenAddress.to(GET, "/questions/{key}/export", READERS),
                OpenAddress.to(POST, "/questions/{key}/deletion", READERS));
    }
}
