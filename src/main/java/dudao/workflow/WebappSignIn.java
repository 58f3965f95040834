package dudao.workflow;

import dudao.identity.CurrentPerson;
import dudao.identity.Person;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets whoever signed in on our login page into the webapps, under the posts held now. */
@Configuration
class WebappSignIn {

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignInFilter(CurrentPerson current) {
        var registration = new FilterRegistrationBean<ContainerBasedAuthenticationFilter>(new SignedInOnce(current));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    private static class SignedInOnce extends ContainerBasedAuthenticationFilter {

        SignedInOnce(CurrentPerson current) {
            authenticationProvider = new FromOurSession(current);
        }

        @Override
        public void init(FilterConfig configuration) {
            // The stock filter makes its provider from a class name here.
        }
    }

    private record FromOurSession(CurrentPerson current) implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            return current.person()
                    .map(person -> {
                        forgetFormerPosts(request, engine, person);
                        var result = AuthenticationResult.successful(person.login());
                        result.setGroups(List.copyOf(person.groups()));
                        result.setTenants(List.of());
                        return result;
                    })
                    .orElseGet(AuthenticationResult::unsuccessful);
        }

        /** The webapps keep groups in the session until sign-out; a withdrawn post must not live that long. */
        private static void forgetFormerPosts(HttpServletRequest request, ProcessEngine engine, Person person) {
            var known = AuthenticationUtil.getAuthsFromSession(request.getSession());
            if (known.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication before
                    && !Set.copyOf(before.getGroupIds()).equals(person.groups())) {
                known.removeByEngineName(engine.getName());
            }
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // Nobody comes here without a session: the doors stand in front.
        }
    }
}
