package dudao.workflow;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 可用的动作和表单: what a diagram may name, read from the code itself.
 *
 * @param beans the process beans by the name diagrams call them by
 * @param forms ids of the tasks that have a form and the code behind it
 */
public record Vocabulary(Map<String, Class<?>> beans, Set<String> forms) {

    public boolean knows(String bean) {
        return beans.containsKey(bean);
    }

    public Optional<Method> verb(String bean, String verb, int arguments) {
        return verbs(bean).stream()
                .filter(method -> method.getName().equals(verb) && method.getParameterCount() == arguments)
                .findFirst();
    }

    /** By name; static methods and those every object has are none. */
    public List<Method> verbs(String bean) {
        var type = beans.get(bean);
        return type == null
                ? List.of()
                : Arrays.stream(type.getMethods())
                        .filter(method -> method.getDeclaringClass() != Object.class)
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .sorted(Comparator.comparing(Method::getName))
                        .toList();
    }
}
