package dudao.diagram;

import dudao.workflow.ProcessBean;
import dudao.workflow.TaskForm;
import dudao.workflow.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What ships with the product, without the application around it: the real diagrams, verbs and forms, read from files and classes. */
public class Shipped {

    public static final House HOUSE = House.of(vocabulary(), drawings());
    public static final VerbNames NAMES = new VerbNames(HOUSE.vocabulary(), messages());

    private Shipped() {}

    public static String text(String key) {
        try {
            return Files.readString(Path.of("processes", key + ".bpmn"));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    public static Map<String, Drawing> drawings() {
        var drawings = new HashMap<String, Drawing>();
        try (var files = Files.list(Path.of("processes"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                var drawing = Drawing.read(Files.readAllBytes(file));
                drawings.put(drawing.key(), drawing);
            }
        } catch (IOException | Unreadable unreadable) {
            throw new AssertionError(unreadable);
        }
        return drawings;
    }

    public static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    private static Vocabulary vocabulary() {
        var beans = new HashMap<String, Class<?>>();
        var forms = new HashSet<String>();
        var marked = new ClassPathScanningCandidateComponentProvider(false);
        marked.addIncludeFilter(new AnnotationTypeFilter(ProcessBean.class));
        var handled = new ClassPathScanningCandidateComponentProvider(false);
        handled.addIncludeFilter(new AssignableTypeFilter(TaskForm.class));
        try {
            for (var found : marked.findCandidateComponents("dudao")) {
                var type = Class.forName(found.getBeanClassName());
                beans.put(type.getAnnotation(ProcessBean.class).value(), type);
            }
            for (var found : handled.findCandidateComponents("dudao")) {
                forms.add(TaskForm.idOf(Class.forName(found.getBeanClassName())));
            }
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
        return new Vocabulary(beans, forms);
    }
}
