package dudao.plan;

import dudao.plan.Cycles.Outlook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 督导周期 as the forms of a plan tell it: one sentence, and a row for each school that is due. */
@Component
class CyclesInForms {

    record Row(String unit, String last, String latest) {}

    private final MessageSource messages;

    CyclesInForms(MessageSource messages) {
        this.messages = messages;
    }

    /** For those who draft: whom they have to name. */
    Map<String, Object> due(Outlook outlook) {
        return shown(outlook, "plan.cycle.due", "plan.cycle.none-due");
    }

    /** For those who agree: whom the plan leaves out. */
    Map<String, Object> leftOut(Outlook outlook) {
        return shown(outlook, "plan.cycle.left-out", "plan.cycle.none-left-out");
    }

    private Map<String, Object> shown(Outlook outlook, String some, String none) {
        var interval = outlook.interval();
        var text = say("plan.cycle.interval", interval.basis().citation(), interval.value())
                + say(outlook.due().isEmpty() ? none : some, outlook.due().size(), String.valueOf(outlook.year()))
                + (outlook.unknown() == 0 ? "" : say("plan.cycle.unknown", outlook.unknown()));
        return Map.of("cycleText", text, "cycleRows", rows(outlook));
    }

    private List<Row> rows(Outlook outlook) {
        return outlook.due().stream()
                .map(due -> new Row(
                        due.unit().name(),
                        say("plan.cycle.year", String.valueOf(due.last())),
                        say("plan.cycle.end-of-year", String.valueOf(due.latest()))))
                .toList();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }
}
