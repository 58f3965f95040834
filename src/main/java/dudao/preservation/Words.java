package dudao.preservation;

import dudao.workflow.Processes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands in the data, as people say it on the page that goes with it. */
@Component
public class Words {

    private final MessageSource messages;
    private final Processes processes;

    Words(MessageSource messages, Processes processes) {
        this.messages = messages;
        this.processes = processes;
    }

    public String of(String column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        if (column.equals("act")) {
            var said = messages.getMessage("act." + text, null, null, Locale.CHINA);
            return said != null ? said : processes.nameOf(text).orElse(text);
        }
        return text;
    }
}
