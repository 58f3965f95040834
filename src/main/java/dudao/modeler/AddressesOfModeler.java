package dudao.modeler;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each administrator has tokens of his own; the auditor sees that they exist. */
@Component
class AddressesOfModeler implements OpenAddresses {

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.to(GET, "/studio/tokens", Post.ADMINISTRATOR, Post.AUDITOR),
                OpenAddress.to(POST, "/studio/tokens", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/studio/tokens/{token}/revocation", Post.ADMINISTRATOR));
    }
}
