package dudao.editor;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dudao.identity.OpenAddress;
import dudao.identity.OpenAddresses;
import dudao.identity.Post;
import java.util.List;
import org.springframework.stereotype.Component;

/** Administrators draw; who decides on drafts, and the auditor, look on. */
@Component
class AddressesOfEditor implements OpenAddresses {

    private static final Post[] READERS = {Post.ADMINISTRATOR, Post.OFFICE_HEAD, Post.AUDITOR};

    @Override
    public List<OpenAddress> list() {
        return List.of(
                OpenAddress.to(GET, "/studio/choices.json", READERS),
                OpenAddress.to(GET, "/studio/rule-words.json", READERS),
                OpenAddress.to(GET, "/studio/templates.json", READERS),
                OpenAddress.to(GET, "/studio/edit", READERS),
                OpenAddress.to(POST, "/studio/edit", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/studio/edit/new", Post.ADMINISTRATOR),
                OpenAddress.to(GET, "/studio/edit/{number}", READERS),
                OpenAddress.to(GET, "/studio/edit/{number}/text", READERS),
                OpenAddress.to(GET, "/studio/edit/{number}/product", READERS),
                OpenAddress.to(PUT, "/studio/edit/{number}/text", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/studio/edit/{number}/copy", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/studio/edit/{number}/check", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/studio/edit/{number}/hand-in", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/studio/edit/{number}/lay-aside", Post.ADMINISTRATOR));
    }
}
