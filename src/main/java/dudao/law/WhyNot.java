package dudao.law;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 不予办理: an act of one of our pages is done, or the page says why it is not. */
@Component
public class WhyNot {

    private final MessageSource messages;

    WhyNot(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What the act answers; where the law refuses it, what is answered instead.
     *
     * @param otherwise answers by the reason, in the words people read
     */
    public <T> T answer(Supplier<T> act, Function<String, T> otherwise) {
        try {
            return act.get();
        } catch (Refused refused) {
            return otherwise.apply(inWords(refused));
        }
    }

    public String inWords(Refused refused) {
        return messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA);
    }
}
