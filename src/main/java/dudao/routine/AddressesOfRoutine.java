package dudao.routine;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** Inspectors enter their visits; the office reads along. */
@Component
class AddressesOfRoutine implements OpenAddresses {

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.to(
                        GET,
                        "/routine",
                        Post.INSPECTOR,
                        Post.ZONE_HEAD,
                        Post.OFFICE_HEAD,
                        Post.OFFICE_DEPUTY,
                        Post.OFFICE_STAFF),
                OpenAddress.to(POST, "/routine", Post.INSPECTOR, Post.ZONE_HEAD));
    }
}
