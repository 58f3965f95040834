package dudao.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * 登录: lets a person in by login and password. An unknown name, a locked account and a wrong password take as long and
 * answer the same, so that a stranger learns nothing about who is in the roster.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Directory directory;
    private final PasswordEncoder encoder;
    private final String nobodysHash;

    SignIn(Accounts accounts, Directory directory, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.directory = directory;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var login = request.getName();
        var password = String.valueOf(request.getCredentials());
        var hash = accounts.attempt(login);
        if (!encoder.matches(password, hash.orElse(nobodysHash)) || hash.isEmpty()) {
            throw new BadCredentialsException("No sign-in with this name and password");
        }
        if (encoder.upgradeEncoding(hash.get())) {
            accounts.hashAnew(login, password);
        } else {
            accounts.succeeded(login);
        }
        var person = directory.person(login).orElseThrow();
        var signedIn = SignedIn.of(person, accounts.password(login).orElseThrow());
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
