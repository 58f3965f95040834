package dudao.evidence;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open to everybody who is signed in; whether the case is, {@link ExhibitAccess} asks. */
@Component
class AddressesOfEvidence implements OpenAddresses {

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.toEverybody(GET, "/cases/{number}/exhibits"),
                OpenAddress.toEverybody(POST, "/cases/{number}/exhibits"),
                OpenAddress.toEverybody(GET, "/cases/{number}/exhibits/{id}"),
                OpenAddress.toEverybody(GET, "/cases/{number}/exhibits/{id}/preview"));
    }
}
