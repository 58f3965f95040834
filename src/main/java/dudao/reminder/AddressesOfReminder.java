package dudao.reminder;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each page asks for itself whose messages they are; a feed opens to whoever knows its address. */
@Component
class AddressesOfReminder implements OpenAddresses {

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.toEverybody(GET, "/messages"),
                OpenAddress.toEverybody(POST, "/messages/read"),
                OpenAddress.toEverybody(POST, "/messages/{message}/read"),
                OpenAddress.toEverybody(GET, "/messages/settings"),
                OpenAddress.toEverybody(POST, "/messages/settings"),
                OpenAddress.toEverybody(POST, "/messages/settings/feed"),
                OpenAddress.toEverybody(POST, "/messages/settings/feed/revoke"),
                OpenAddress.toStrangers(GET, "/calendar-feed/{secret}.ics"));
    }
}
