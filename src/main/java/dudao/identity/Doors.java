package dudao.identity;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;

/**
 * The doors of the house: one login page for our pages, Tasklist, Cockpit, Admin, Welcome and the engine's REST, and
 * closed is whatever no module opens.
 */
@Configuration
class Doors {

    private static final String OWN_PAGES =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final RequestMatcher webapps = withDefaults().matcher("/camunda/**");
    /** The same for everybody: a browser may keep them, and asks whether they are still the same. */
    private final RequestMatcher files = new OrRequestMatcher(
            withDefaults().matcher("/css/**"),
            withDefaults().matcher("/js/**"),
            withDefaults().matcher("/img/**"),
            withDefaults().matcher("/vendor/**"),
            withDefaults().matcher("/camunda/lib/**"),
            withDefaults().matcher("/camunda/assets/**"),
            withDefaults().matcher("/camunda/app/*/*.js"),
            withDefaults().matcher("/camunda/app/*/*.css"));
    /** What scripts ask for: they want a status, not a page. */
    private final RequestMatcher scripts = new OrRequestMatcher(
            withDefaults().matcher("/camunda/api/**"),
            withDefaults().matcher("/engine-rest/**"),
            new RequestHeaderRequestMatcher("X-Requested-With"),
            new RequestHeaderRequestMatcher("HX-Request"),
            new NegatedRequestMatcher(acceptsPages()));

    /** All that is open to whoever still has the password an administrator gave. */
    private final RequestMatcher ownPassword = new OrRequestMatcher(
            withDefaults().matcher("/password"),
            withDefaults().matcher("/session"),
            withDefaults().matcher("/login"),
            withDefaults().matcher("/logout"),
            withDefaults().matcher("/favicon.ico"),
            withDefaults().matcher("/css/**"),
            withDefaults().matcher("/js/**"),
            withDefaults().matcher("/img/**"));

    private final RequestMatcher logoutOfWebapps =
            withDefaults().matcher(POST, "/camunda/api/admin/auth/user/{engine}/logout");

    @Bean
    SecurityFilterChain doorsOfTheHouse(HttpSecurity http, List<OpenAddresses> modules, FreshPosts freshPosts)
            throws Exception {
        // SignIn is the only provider and found as a bean; named here too it would count every attempt twice.
        http.addFilterBefore(freshPosts, AuthorizationFilter.class)
                .addFilterBefore(new OwnPasswordFirst(ownPassword, scripts), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                            .permitAll();
                    for (var open : modules.stream()
                            .flatMap(module -> module.list().stream())
                            .toList()) {
                        requests.requestMatchers(
                                        open.method() == null
                                                ? withDefaults().matcher(open.pattern())
                                                : withDefaults().matcher(open.method(), open.pattern()))
                                .access(open.guard());
                    }
                    requests.anyRequest().denyAll();
                })
                // The webapps bring a token of their own in a cookie; two such cookies would have the same name.
                .csrf(csrf -> csrf.ignoringRequestMatchers(webapps))
                .formLogin(
                        form -> form.loginPage("/login").defaultSuccessUrl("/").failureUrl("/login?failed"))
                .logout(logout -> logout.logoutRequestMatcher(
                                new OrRequestMatcher(withDefaults().matcher(POST, "/logout"), logoutOfWebapps))
                        .defaultLogoutSuccessHandlerFor(
                                new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT), logoutOfWebapps)
                        .defaultLogoutSuccessHandlerFor(
                                toSignedOut(), withDefaults().matcher("/logout")))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(exceptions -> exceptions
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), scripts)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), new NegatedRequestMatcher(scripts))
                        .accessDeniedHandler(new SessionOver(new AccessDeniedHandlerImpl())))
                .headers(headers -> headers.cacheControl(CacheControlConfig::disable)
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                files, new StaticHeadersWriter("Cache-Control", "no-cache")))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(files), new CacheControlHeadersWriter()))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(webapps), new ContentSecurityPolicyHeaderWriter(OWN_PAGES))));
        return http.build();
    }

    /** It stands in the chain above and nowhere else. */
    @Bean
    FilterRegistrationBean<FreshPosts> noSecondFreshPosts(FreshPosts freshPosts) {
        var registration = new FilterRegistrationBean<>(freshPosts);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    OpenAddresses addressesOfIdentity() {
        return () -> List.of(
                OpenAddress.toStrangers(GET, "/login"),
                OpenAddress.toStrangers(POST, "/login"),
                OpenAddress.toStrangers(GET, "/favicon.ico"),
                OpenAddress.toStrangers(GET, "/css/**"),
                OpenAddress.toStrangers(GET, "/js/**"),
                OpenAddress.toStrangers(GET, "/img/**"),
                OpenAddress.toStrangers(GET, "/actuator/health"),
                OpenAddress.toEverybody(GET, "/session"),
                OpenAddress.toEverybody(GET, "/password"),
                OpenAddress.toEverybody(POST, "/password"),
                OpenAddress.toEverybody(GET, "/substitutes"),
                OpenAddress.toEverybody(POST, "/substitutes"),
                OpenAddress.toEverybody(POST, "/substitutes/{id}/end"),
                OpenAddress.toEverybody(POST, "/substitutes/{id}/tasks"),
                OpenAddress.to(GET, "/people", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/people/passwords", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/people/{login}/password", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/people/{login}/unlock", Post.ADMINISTRATOR),
                OpenAddress.to(GET, "/roster", Post.ADMINISTRATOR),
                OpenAddress.to(GET, "/roster/{file}.csv", Post.ADMINISTRATOR),
                OpenAddress.to(POST, "/roster", Post.ADMINISTRATOR));
    }

    private static SimpleUrlLogoutSuccessHandler toSignedOut() {
        var handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl("/login?logout");
        return handler;
    }

    /** After login nobody lands on an address that a script had asked for. */
    private HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                new AndRequestMatcher(withDefaults().matcher(GET, "/**"), new NegatedRequestMatcher(scripts)));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static RequestMatcher acceptsPages() {
        var pages = new MediaTypeRequestMatcher(
                new HeaderContentNegotiationStrategy(), MediaType.TEXT_HTML, MediaType.APPLICATION_XHTML_XML);
        pages.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return pages;
    }
}
