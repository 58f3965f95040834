package dudao.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * 开放的地址: an address a module opens, and to whom. Every other address is closed to everybody. Which rows of a page a
 * person sees is the page's own question; this is only the door.
 *
 * @param method null where every method is open
 * @param pattern as Spring writes path patterns, e.g. {@code /cases/{number}}
 * @param posts whoever holds one of them; empty for everybody who is signed in
 * @param needsNoSignIn open to strangers as well
 */
public record OpenAddress(@Nullable HttpMethod method, String pattern, Set<Post> posts, boolean needsNoSignIn) {

    public static OpenAddress toStrangers(HttpMethod method, String pattern) {
        return new OpenAddress(method, pattern, Set.of(), true);
    }

    public static OpenAddress toEverybody(HttpMethod method, String pattern) {
        return new OpenAddress(method, pattern, Set.of(), false);
    }

    public static OpenAddress to(HttpMethod method, String pattern, Post... posts) {
        return new OpenAddress(method, pattern, EnumSet.copyOf(Arrays.asList(posts)), false);
    }

    AuthorizationManager<RequestAuthorizationContext> guard() {
        if (needsNoSignIn) {
            return SingleResultAuthorizationManager.permitAll();
        }
        return posts.isEmpty()
                ? AuthenticatedAuthorizationManager.authenticated()
                : AuthorityAuthorizationManager.hasAnyRole(
                        posts.stream().map(Post::name).toArray(String[]::new));
    }
}
