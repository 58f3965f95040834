package dudao.sheet;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open to everybody who is signed in; whether the task or the case is the person's, and which columns, is asked each time. */
@Component
class AddressesOfSheet implements OpenAddresses {

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.toEverybody(GET, "/tasks/{task}/sheet"),
                OpenAddress.toEverybody(PUT, "/tasks/{task}/sheet/{item}"),
                OpenAddress.toEverybody(PUT, "/tasks/{task}/sheet/{item}/return"),
                OpenAddress.toEverybody(PUT, "/tasks/{task}/sheet/{item}/finding"),
                OpenAddress.toEverybody(GET, "/cases/{number}/sheet"));
    }
}
