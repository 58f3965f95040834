package dudao.migration;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who moves running cases proposes it and another one agrees; a single case may be asked for by the head of its office as well. */
@Component
class AddressesOfMigration implements OpenAddresses {

    private static final Post[] READERS = {Post.ADMINISTRATOR, Post.OFFICE_HEAD, Post.AUDITOR};
    private static final Post[] DECIDERS = {Post.ADMINISTRATOR, Post.OFFICE_HEAD};

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.to(GET, "/studio/migrations", READERS),
                OpenAddress.to(GET, "/studio/migrations/new", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/studio/migrations", Post.ADMINISTRATOR),
                OpenAddress.to(GET, "/studio/migrations/{number}", READERS),
                OpenAddress.to(GET, "/studio/migrations/{number}/sheet", READERS),
                OpenAddress.to(POST, "/studio/migrations/{number}/decision", DECIDERS),
                OpenAddress.to(POST, "/studio/migrations/{number}/repeat", Post.ADMINISTRATOR),
                OpenAddress.to(GET, "/studio/repairs", READERS),
                OpenAddress.to(POST, "/studio/repairs", DECIDERS),
                OpenAddress.to(GET, "/studio/repairs/{number}", READERS),
                OpenAddress.to(POST, "/studio/repairs/{number}/decision", DECIDERS));
    }
}
