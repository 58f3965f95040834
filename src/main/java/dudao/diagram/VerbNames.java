package dudao.diagram;

import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.workflow.Vocabulary;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 动作的名称: what the verbs of the product are called, for who picks one from a list and who reads that one was changed. */
@Component
public class VerbNames {

    private static final String ABOUT_ONE = "所针对的一项";

    private final Vocabulary vocabulary;
    private final MessageSource messages;

    VerbNames(Vocabulary vocabulary, MessageSource messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /** Empty for what only other modules call: no diagram is offered it. */
    public Optional<String> name(String bean, String verb) {
        var named = bean + "." + verb;
        var people = Outline.PEOPLE.getOrDefault(named, Outline.GROUPS.get(named));
        return Optional.ofNullable(
                people != null ? people : messages.getMessage("studio.verb." + named, null, null, Locale.CHINA));
    }

    /** E.g. “申辩”期限届满; the text itself where it is no call that has a name. */
    public String inWords(String expression) {
        return Call.in(expression.replaceFirst("^person_", ""))
                .flatMap(call -> name(call.bean(), call.verb()).map(name -> inWords(call, name)))
                .orElse(expression);
    }

    private String inWords(Call call, String name) {
        var said = new ArrayList<String>();
        var types = vocabulary
                .verb(call.bean(), call.verb(), call.arguments().size())
                .map(method -> method.getParameterTypes())
                .orElse(new Class<?>[0]);
        for (var place = 1; place < types.length; place++) {
            var value = call.arguments().get(place);
            if (!value.equals("''")) {
                said.add(value.equals("subject") ? ABOUT_ONE : value(types[place], call.literal(place)));
            }
        }
        var placed = name.contains("{0}") && !said.isEmpty() ? name.replace("{0}", said.remove(0)) : name;
        return (call.negated() ? "不是：" : "") + placed + (said.isEmpty() ? "" : "（" + String.join("，", said) + "）");
    }

    private String value(Class<?> type, String literal) {
        if (type == StatutoryClock.class) {
            return StatutoryClock.valueOf(literal).chinese();
        }
        if (type == DocumentKind.class) {
            return DocumentKind.valueOf(literal).chinese();
        }
        return messages.getMessage("studio.value." + literal, null, literal, Locale.CHINA);
    }
}
