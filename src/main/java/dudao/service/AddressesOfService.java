package dudao.service;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AddressesOfService implements OpenAddresses {

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.to(
                        POST,
                        "/cases/{number}/service-corrections",
                        Post.OFFICE_HEAD,
                        Post.OFFICE_DEPUTY,
                        Post.OFFICE_STAFF),
                OpenAddress.to(GET, "/consent", Post.UNIT_HEAD),
                OpenAddress.to(POST, "/consent", Post.UNIT_HEAD));
    }
}
