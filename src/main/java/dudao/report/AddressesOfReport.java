package dudao.report;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was published is open to strangers; how it came to be, to the office and those who look over its work, not to the unit. */
@Component
class AddressesOfReport implements OpenAddresses {

    private static final Post[] READERS = {
        Post.AUDITOR, Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF, Post.GOVERNMENT_LEADER
    };

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.toStrangers(GET, "/published"),
                OpenAddress.toStrangers(GET, "/published/{n}"),
                OpenAddress.to(GET, "/cases/{number}/publication", READERS),
                OpenAddress.to(
                        POST, "/cases/{number}/publication", Post.OFFICE_STAFF, Post.OFFICE_DEPUTY, Post.OFFICE_HEAD),
                OpenAddress.to(POST, "/cases/{number}/publication/decision", Post.OFFICE_HEAD));
    }
}
