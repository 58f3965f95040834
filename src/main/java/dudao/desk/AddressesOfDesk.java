package dudao.desk;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the desk opens to everybody who is signed in; each page asks for itself what the person may read there. */
@Component
class AddressesOfDesk implements OpenAddresses {

    private final ObjectProvider<DemoClockPage> demo;

    AddressesOfDesk(ObjectProvider<DemoClockPage> demo) {
        this.demo = demo;
    }

    @Override
    public List<OpenAddress> list() {
        var open = new ArrayList<>(List.of(
                OpenAddress.toStrangers(GET, "/vendor/**"),
                OpenAddress.toEverybody(GET, "/"),
                OpenAddress.toEverybody(GET, "/cases"),
                OpenAddress.toEverybody(GET, "/cases/{number}"),
                OpenAddress.toEverybody(GET, "/cases/{number}/history"),
                OpenAddress.toEverybody(GET, "/cases/{number}/history/export"),
                OpenAddress.toEverybody(GET, "/deadlines"),
                OpenAddress.toEverybody(GET, "/deadlines/export"),
                OpenAddress.toEverybody(GET, "/tasks/{task}"),
                OpenAddress.toEverybody(GET, "/cases/{number}/documents/{document}"),
                OpenAddress.toEverybody(GET, "/cases/{number}/documents/{document}/text"),
                OpenAddress.toEverybody(GET, "/cases/{caseNumber}/deadlines/{which}"),
                OpenAddress.toEverybody(GET, "/diagrams/{process}/{version}"),
                OpenAddress.to(POST, "/plans", Post.OFFICE_STAFF, Post.OFFICE_DEPUTY)));
        demo.ifAvailable(page -> {
            open.add(OpenAddress.toEverybody(GET, "/demo/clock"));
            open.add(OpenAddress.toEverybody(POST, "/demo/clock"));
        });
        return open;
    }
}
