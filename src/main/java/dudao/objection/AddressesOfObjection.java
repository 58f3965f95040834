package dudao.objection;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the objection track opens; each page asks for itself whose case it is. */
@Component
class AddressesOfObjection implements OpenAddresses {

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.toEverybody(GET, "/cases/{number}/bundle"),
                OpenAddress.toEverybody(GET, "/cases/{number}/bundle/exhibits/{hash}"),
                OpenAddress.to(POST, "/cases/{number}/appeals", Post.UNIT_HEAD),
                OpenAddress.to(GET, "/cases/{number}/requests", Post.OFFICE_STAFF, Post.OFFICE_DEPUTY),
                OpenAddress.to(POST, "/cases/{number}/requests", Post.OFFICE_STAFF, Post.OFFICE_DEPUTY));
    }
}
