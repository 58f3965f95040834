package dudao.letter;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** Anybody writes; the office that published reads and answers; the unit never learns who wrote. */
@Component
class AddressesOfLetter implements OpenAddresses {

    private static final Post[] OFFICE = {Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF};
    private static final Post[] READERS = {Post.AUDITOR, Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF};

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.toStrangers(GET, "/published/{n}/letters"),
                OpenAddress.toStrangers(POST, "/published/{n}/letters"),
                OpenAddress.toStrangers(POST, "/published/answer"),
                OpenAddress.to(GET, "/letters", READERS),
                OpenAddress.to(GET, "/letters/export", READERS),
                OpenAddress.to(GET, "/letters/{letter}", READERS),
                OpenAddress.to(POST, "/letters/{letter}", OFFICE));
    }
}
