package dudao.rules;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** Administrators propose; another of them or the head of the office agrees; the auditor watches both. */
@Component
class AddressesOfRules implements OpenAddresses {

    private static final Post[] READERS = {Post.ADMINISTRATOR, Post.OFFICE_HEAD, Post.AUDITOR};

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.to(GET, "/rules", READERS),
                OpenAddress.to(GET, "/rules/table", Post.ADMINISTRATOR),
                OpenAddress.to(GET, "/rules/{pack}/{version}", READERS),
                OpenAddress.to(POST, "/rules/choices", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/rules/choices/{number}", Post.ADMINISTRATOR, Post.OFFICE_HEAD));
    }
}
