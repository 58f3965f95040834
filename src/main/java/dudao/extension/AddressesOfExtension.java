package dudao.extension;

import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AddressesOfExtension implements OpenAddresses {

    @Override
    public List<OpenAddress> list() {
        return List.of(OpenAddress.to(
                POST,
                "/cases/{number}/deadline-changes",
                Post.UNIT_HEAD,
                Post.UNIT_LIAISON,
                Post.OFFICE_HEAD,
                Post.OFFICE_DEPUTY,
                Post.OFFICE_STAFF));
    }
}
