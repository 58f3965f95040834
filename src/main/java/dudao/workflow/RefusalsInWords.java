package dudao.workflow;

import dudao.law.Article;
import dudao.law.Refused;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells a person why the law refuses an act, as an answer to the request (400) and not as a failure of the engine.
 * The engine's REST takes the one exception for a form that is handed in, and the other for anything else.
 */
@Component
class RefusalsInWords extends CommandInterceptor {

    private final MessageSource messages;

    RefusalsInWords(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refused refused) {
                    throw command instanceof SubmitTaskFormCmd
                            ? new FormFieldValidationException(refused.key(), inWords(refused))
                            : new BadUserRequestException(inWords(refused), refused);
                }
            }
            throw failure;
        }
    }

    private String inWords(Refused refused) {
        var arguments =
                Stream.of(refused.arguments()).map(DaysInChinese::asRead).toArray();
        var words = messages.getMessage(refused.key(), arguments, Locale.CHINA);
        return refused.article().equals(Article.UNREGULATED)
                ? words
                : words + "（" + refused.article().citation() + "）";
    }
}
