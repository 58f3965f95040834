package dudao.draft;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drafts are open to everybody who is signed in; whether a task is the person's, is asked each time. */
@Component
class AddressesOfDraft implements OpenAddresses {

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.toEverybody(GET, "/tasks/{task}/draft"),
                OpenAddress.toEverybody(PUT, "/tasks/{task}/draft"),
                OpenAddress.toEverybody(DELETE, "/tasks/{task}/draft"));
    }
}
