package dudao;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import dudao.identity.Directory;
import dudao.identity.SignedIn;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.CharacterEncodingFilter;

/** 网页: what people get and send who are signed in, with every check of the house in front of the pages. */
@Lazy
@Component
public class Pages {

    private final Directory directory;
    private final JdbcClient jdbc;
    private final MockMvc web;

    Pages(WebApplicationContext context, Directory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.web = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(new CharacterEncodingFilter(UTF_8.name()))
                .apply(springSecurity())
                .build();
    }

    public MockMvc web() {
        return web;
    }

    /** Whose request it is. */
    public RequestPostProcessor by(String login) {
        return user(signedIn(login));
    }

    public SignedIn signedIn(String login) {
        var hash = jdbc.sql("select password_hash from identity_person where login = ?")
                .param(login)
                .query(String.class)
                .single();
        return new SignedIn(directory.person(login).orElseThrow(), hash);
    }
}
