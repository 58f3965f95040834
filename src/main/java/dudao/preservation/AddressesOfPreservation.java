package dudao.preservation;

import static org.springframework.http.HttpMethod.GET;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open to those who may take the proof of a case along. */
@Component
class AddressesOfPreservation implements OpenAddresses {

    @Override
    public List<OpenAddress> list() {
        return List.of(OpenAddress.to(
                GET,
                "/cases/{number}/archive.zip",
                Post.AUDITOR,
                Post.OFFICE_HEAD,
                Post.OFFICE_DEPUTY,
                Post.OFFICE_STAFF,
                Post.GOVERNMENT_LEADER));
    }
}
