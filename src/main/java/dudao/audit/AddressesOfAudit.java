package dudao.audit;

import static org.springframework.http.HttpMethod.GET;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open to those who look over others' work and to the office itself; a unit reads its case, not the chain behind it. */
@Component
class AddressesOfAudit implements OpenAddresses {

    private static final Post[] READERS = {
        Post.AUDITOR, Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF, Post.GOVERNMENT_LEADER
    };

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.to(GET, "/cases/{number}/proof.zip", READERS),
                OpenAddress.to(GET, "/audit/head.json", READERS));
    }
}
