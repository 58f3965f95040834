package dudao.workflow;

import dudao.law.Article;
import dudao.law.Refused;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells a person why the law refuses an act, as an answer to the request (400) and not as a failure of the engine.
 * The engine's REST takes the one exception for a form that is handed in, and the other for anything else.
 */
@Component
class RefusalsInWords extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalsInWords.class);

    private final MessageSource messages;

    RefusalsInWords(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            var refused = refusalIn(failure);
            if (refused.isEmpty()) {
                if (failure instanceof FormFieldValidationException wrong) {
                    LOG.info("Filled in wrongly: {}", wrong.getMessage());
                }
                throw failure;
            }
            // Its arguments may name people, who have no business in a log.
            LOG.info("Refused: {} ({})", refused.get().key(), refused.get().article());
            throw command instanceof SubmitTaskFormCmd
                    ? new FormFieldValidationException(refused.get().key(), inWords(refused.get()))
                    : new BadUserRequestException(inWords(refused.get()), refused.get());
        }
    }

    /** The refusal that lies behind a failure, if one does. */
    static Optional<Refused> refusalIn(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .findFirst();
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
