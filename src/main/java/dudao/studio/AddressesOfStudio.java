package dudao.studio;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who changes the procedure and who agrees are different people; the auditor watches both. */
@Component
class AddressesOfStudio implements OpenAddresses {

    private static final Post[] READERS = {Post.ADMINISTRATOR, Post.OFFICE_HEAD, Post.AUDITOR};
    private static final Post[] DECIDERS = {Post.ADMINISTRATOR, Post.OFFICE_HEAD};

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.to(GET, "/studio", READERS),
                OpenAddress.to(POST, "/studio", Post.ADMINISTRATOR),
                OpenAddress.to(GET, "/studio/drafts/{number}", READERS),
                OpenAddress.to(GET, "/studio/drafts/{number}/bpmn", READERS),
                OpenAddress.to(GET, "/studio/drafts/{number}/outline", READERS),
                OpenAddress.to(POST, "/studio/drafts/{number}/decision", DECIDERS),
                OpenAddress.to(POST, "/studio/drafts/{number}/rules", DECIDERS),
                OpenAddress.to(GET, "/studio/compare", READERS),
                OpenAddress.to(GET, "/studio/bundles", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/studio/bundles", Post.ADMINISTRATOR),
                OpenAddress.to(GET, "/studio/bundle.zip", READERS),
                OpenAddress.to(GET, "/studio/drafts/{number}/bundle.zip", READERS),
                OpenAddress.to(GET, "/studio/acts", READERS),
                OpenAddress.to(GET, "/studio/parts/{part}/product", READERS),
                OpenAddress.to(POST, "/studio/parts/{part}/product", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/studio/decisions/{decision}/return", DECIDERS),
                OpenAddress.to(POST, "/studio/decisions/{decision}/end", DECIDERS),
                OpenAddress.to(POST, "/studio/decisions/{decision}/withdrawal", DECIDERS),
                OpenAddress.to(POST, "/studio/diagrams/{process}/{version}/return", Post.ADMINISTRATOR));
    }
}
