package dudao.diagram;

import static org.springframework.http.HttpMethod.GET;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import java.util.List;
import org.springframework.stereotype.Component;

/** 流程说明 holds nothing of a case: everybody may read it. */
@Component
class AddressesOfDiagram implements OpenAddresses {

    @Override
    public List<OpenAddress> list() {
        return List.of(OpenAddress.toEverybody(GET, "/diagrams/{process}/outline"));
    }
}
