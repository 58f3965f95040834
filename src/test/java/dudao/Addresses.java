package dudao;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address of every servlet, read from the running application: method and path, with variables in braces. */
public class Addresses {

    /** Answered by filters, or files that stand for all of their kind: no servlet tells of them. */
    private static final List<String> OF_NO_HANDLER = List.of(
            "POST /login",
            "POST /logout",
            "GET /css/identity.css",
            "GET /no-such-page",
            "GET /static/css/identity.css",
            "GET /camunda/",
            "GET /camunda/app/",
            "GET /camunda/app/tasklist/default/",
            "GET /camunda/app/welcome/default/",
            "GET /camunda/app/cockpit/default/",
            "GET /camunda/app/admin/default/",
            "GET /camunda/app/tasklist/scripts/config.js",
            "GET /camunda/app/tasklist/styles/user-styles.css",
            "GET /camunda/lib/deps.js",
            "GET /camunda/favicon.ico",
            "GET /camunda/assets/tasklist.svg",
            "GET /plugin/cockpit/app/plugin.js",
            "GET /camunda-welcome/index.html");

    private final SortedSet<String> found = new TreeSet<>(OF_NO_HANDLER);
    private final WebApplicationContext context;

    private Addresses(WebApplicationContext context) {
        this.context = context;
    }

    public static SortedSet<String> of(WebApplicationContext context) {
        var addresses = new Addresses(context);
        var servlets = ((ServletContext) context.getServletContext()).getServletRegistrations();
        servlets.forEach(addresses::servlet);
        return addresses.found;
    }

    /** Those of our own pages alone. */
    public static SortedSet<String> ofPages(WebApplicationContext context) {
        var addresses = new Addresses(context);
        addresses.pages();
        return addresses.found;
    }

    private void servlet(String name, ServletRegistration servlet) {
        var application = servlet.getInitParameter("jakarta.ws.rs.Application");
        if (application != null) {
            resources(instance(application).getClasses(), prefix(servlet));
        } else if (servlet.getClassName().equals(DispatcherServlet.class.getName())) {
            pages();
        } else if (servlet.getClassName().endsWith(".ServletContainer")) {
            resources(context.getBean(ResourceConfig.class).getClasses(), prefix(servlet));
        } else if (!servlet.getMappings().isEmpty() && !name.equals("default") && !name.equals("jsp")) {
            throw new IllegalStateException("Nobody knows the addresses of the servlet %s (%s) at %s"
                    .formatted(name, servlet.getClassName(), servlet.getMappings()));
        }
    }

    private void pages() {
        for (var mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
                var methods = info.getMethodsCondition().getMethods();
                for (var pattern : info.getPatternValues()) {
                    (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                            .forEach(method -> add(method.name(), pattern));
                }
            }
        }
    }

    private void resources(Collection<Class<?>> types, String prefix) {
        for (var type : types) {
            var path = annotation(type, Path.class);
            path.ifPresent(root -> resource(type, join(prefix, root.value()), new HashSet<>()));
        }
    }

    private void resource(Class<?> type, String prefix, Set<Class<?>> above) {
        if (!above.add(type)) {
            return;
        }
        for (var method : type.getMethods()) {
            var annotations = annotations(method);
            var path = annotations.stream()
                    .filter(Path.class::isInstance)
                    .map(a -> ((Path) a).value())
                    .findFirst();
            var verb = annotations.stream()
                    .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                    .filter(found -> found != null)
                    .findFirst();
            if (verb.isPresent()) {
                add(verb.get().value(), join(prefix, path.orElse("")));
            } else if (path.isPresent()) {
                resource(method.getReturnType(), join(prefix, path.get()), above);
            }
        }
        above.remove(type);
    }

    private void add(String method, String path) {
        found.add(method + " "
                + (path.isEmpty() ? "/" : path.replaceAll("\\{\\s*([^}:\\s]+)\\s*(:(\\{[^}]*}|[^{}])*)?}", "{$1}")));
    }

    private static String join(String prefix, String path) {
        var tail = path.startsWith("/") ? path.substring(1) : path;
        var head = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        return tail.isEmpty() ? head : head + "/" + tail;
    }

    private static String prefix(ServletRegistration servlet) {
        return servlet.getMappings().iterator().next().replaceAll("/\\*$", "");
    }

    private static Application instance(String type) {
        try {
            return (Application) Class.forName(type).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <A extends Annotation> Optional<A> annotation(Class<?> type, Class<A> wanted) {
        return hierarchy(type).stream()
                .map(one -> one.getAnnotation(wanted))
                .filter(found -> found != null)
                .findFirst();
    }

    /** JAX-RS reads annotations of the method that is overridden, too. */
    private static List<Annotation> annotations(Method method) {
        var annotations = new ArrayList<Annotation>();
        for (var type : hierarchy(method.getDeclaringClass())) {
            Stream.of(type.getDeclaredMethods())
                    .filter(other -> other.getName().equals(method.getName())
                            && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
                    .forEach(other -> annotations.addAll(Arrays.asList(other.getAnnotations())));
        }
        return annotations;
    }

    private static List<Class<?>> hierarchy(Class<?> type) {
        var all = new ArrayList<Class<?>>();
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            all.add(one);
            for (var face : one.getInterfaces()) {
                all.addAll(hierarchy(face));
            }
        }
        return all;
    }
}
