package dudao.identity;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person as Spring Security knows one; the authorities are the posts.
 *
 * @param byInitialPassword with the password an administrator gave: such a person takes one of his own before anything else
 */
public record SignedIn(Person person, String passwordHash, boolean byInitialPassword) implements UserDetails {

    public SignedIn(Person person, String passwordHash) {
        this(person, passwordHash, false);
    }

    static SignedIn of(Person person, Accounts.Password password) {
        return new SignedIn(person, password.hash(), password.initial());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return person.posts().stream()
                .map(held -> new SimpleGrantedAuthority("ROLE_" + held.post().name()))
                .distinct()
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return person.login();
    }
}
