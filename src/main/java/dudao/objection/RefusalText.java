package dudao.objection;

import dudao.law.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A refusal as a page of ours says it, days as people read them. */
@Component
class RefusalText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final MessageSource messages;

    RefusalText(MessageSource messages) {
        this.messages = messages;
    }

    String of(Refused refusal) {
        var arguments = Arrays.stream(refusal.arguments())
                .map(one -> one instanceof LocalDate day ? DAY.format(day) : one)
                .toArray();
        return messages.getMessage(refusal.key(), arguments, Locale.CHINA) + "（"
                + refusal.article().citation() + "）";
    }
}
