package dudao.archive;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** 档案保管 is the office's own business; who may take a file along is told beside the proofs. */
@Component
class AddressesOfArchive implements OpenAddresses {

    private static final Post[] OFFICE = {Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF};

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.to(GET, "/retention", OFFICE),
                OpenAddress.to(POST, "/retention/terms", Post.OFFICE_HEAD),
                OpenAddress.to(POST, "/retention/lists", OFFICE),
                OpenAddress.to(GET, "/retention/lists/{list}", OFFICE),
                OpenAddress.to(POST, "/retention/lists/{list}/decision", Post.OFFICE_HEAD, Post.OFFICE_DEPUTY),
                OpenAddress.to(POST, "/cases/{number}/hold", OFFICE),
                OpenAddress.to(POST, "/cases/{number}/hold/lift", OFFICE));
    }
}
