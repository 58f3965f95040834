package dudao.studio;

import dudao.workflow.ProcessBean;
import dudao.workflow.TaskForm;
import dudao.workflow.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The studio without the house around it: the real diagrams, verbs and forms, read from files and classes. */
public class Studio {

    static final House HOUSE = House.of(vocabulary(), drawings());
    static final DiagramReview REVIEW = new DiagramReview(HOUSE, StatutorySteps.shipped(), text -> List.of());

    static final VerbNames NAMES = new VerbNames(HOUSE.vocabulary(), messages());
    static final RuleWords RULE_WORDS = new RuleWords(messages());
    static final BuildingBlocks BLOCKS = new BuildingBlocks(HOUSE.vocabulary(), NAMES);

    private Studio() {}

    private static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    /** Other tests go back in time, where a decision that was ended later would count again. */
    public static void forgetDecisions(JdbcClient jdbc) {
        jdbc.sql("""
                        do $$ begin
                            alter table workflow_activation disable trigger user;
                            delete from workflow_activation;
                            alter table workflow_activation enable trigger user;
                        end $$
                        """).update();
    }

    static String text(String key) {
        try {
            return Files.readString(Path.of("processes", key + ".bpmn"));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    /** What the review says to a shipped diagram in which one thing was changed. */
    static List<Finding> changed(String key, String was, String becomes) {
        var text = text(key);
        if (!text.contains(was)) {
            throw new AssertionError("%s does not contain %s".formatted(key, was));
        }
        return of(text.replace(was, becomes));
    }

    static List<Finding> of(String text) {
        return REVIEW.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, Drawing> drawings() {
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
