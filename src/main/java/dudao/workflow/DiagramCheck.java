package dudao.workflow;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Holds every diagram against the beans it calls when the application starts, before a case runs into a gap. */
@Component
class DiagramCheck implements SmartInitializingSingleton {

    static final Pattern CALL = Pattern.compile("[#$]\\{\\s*!?\\s*(\\w+)\\.(\\w+)\\(([^)]*)\\)");

    private final ApplicationContext context;

    DiagramCheck(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            for (var diagram : context.getResources("classpath*:processes/*.bpmn")) {
                check(diagram.getFilename(), diagram.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("The diagrams cannot be read", unreadable);
        }
    }

    void check(String diagram, String text) {
        var calls = CALL.matcher(text);
        while (calls.find()) {
            var bean = calls.group(1);
            var verb = calls.group(2);
            var arguments = calls.group(3).isBlank() ? 0 : calls.group(3).split(",").length;
            if (!Arrays.asList(context.getBeanNamesForAnnotation(ProcessBean.class))
                    .contains(bean)) {
                throw new UnsoundDiagram(
                        "流程图 %s 调用的 %s 不存在，请改正后再启动 (diagram %s calls the process bean '%s', which does not exist)"
                                .formatted(diagram, bean, diagram, bean));
            }
            var type = context.getType(bean);
            if (!Modifier.isPublic(type.getModifiers())) {
                throw new UnsoundDiagram("流程图 %s 调用的 %s 不是公开的类 (diagram %s calls %s, whose %s is not public)"
                        .formatted(diagram, bean, diagram, bean, type));
            }
            if (Arrays.stream(type.getMethods())
                    .noneMatch(method -> method.getName().equals(verb) && method.getParameterCount() == arguments)) {
                throw new UnsoundDiagram("流程图 %s 调用的 %s.%s 不存在，请改正后再启动 (diagram %s calls %s, and '%s' has no such verb)"
                        .formatted(diagram, bean, verb, diagram, calls.group(), bean));
            }
        }
    }
}
