package dudao.modeler;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.identity.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A door of its own for the desktop modeller: it opens to a token and to nothing else, neither a session nor a password, and only while
 * whoever made the token is an administrator. A browser cannot be made to send the token, so that no page can act through it.
 */
@Configuration(proxyBeanMethods = false)
class ModelerDoor {

    private static final String BEARER = "Bearer ";
    /** Camunda Modeler is a page of a file: so its requests come from elsewhere and a browser engine asks first whether they may. */
    private static final List<String> OF_THE_DESKTOP = List.of("file://", "null");

    @Bean
    @Order(1)
    SecurityFilterChain doorOfTheModeler(HttpSecurity http, AccessTokens tokens, Directory directory) throws Exception {
        return http.securityMatcher(withDefaults().matcher(ModelerRoute.PATH + "/**"))
                .addFilterBefore(new ByToken(tokens, directory), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Post.ADMINISTRATOR.name()))
                .cors(cors -> cors.configurationSource(request -> fromTheDesktop()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    /** Lets nobody in, who has no token; without credentials, so that a session is not even sent along. */
    private static CorsConfiguration fromTheDesktop() {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(OF_THE_DESKTOP);
        cors.setAllowedMethods(List.of("GET", "POST"));
        cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT, HttpHeaders.CONTENT_TYPE));
        return cors;
    }

    /** No bean: it stands in the chain above and nowhere else. */
    private static class ByToken extends OncePerRequestFilter {

        private final AccessTokens tokens;
        private final Directory directory;

        ByToken(AccessTokens tokens, Directory directory) {
            this.tokens = tokens;
            this.directory = directory;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            SecurityContextHolder.clearContext();
            var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
            if (shown != null && shown.startsWith(BEARER)) {
                tokens.ownerOf(shown.substring(BEARER.length()))
                        .flatMap(directory::person)
                        .map(person -> new SignedIn(person, ""))
                        .ifPresent(owner -> SecurityContextHolder.setContext(
                                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                        owner, null, owner.getAuthorities()))));
            }
            chain.doFilter(request, response);
        }
    }
}
