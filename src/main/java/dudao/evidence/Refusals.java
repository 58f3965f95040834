package dudao.evidence;

import dudao.law.Refused;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** 不予接收、不予提供: why, in words for people and as a status for scripts. */
@Component
class Refusals {

    private static final Map<String, HttpStatus> STATUS = Map.of(
            "evidence.too-large", HttpStatus.PAYLOAD_TOO_LARGE,
            "evidence.upload-too-large", HttpStatus.PAYLOAD_TOO_LARGE,
            "evidence.onlooker", HttpStatus.FORBIDDEN,
            "evidence.infected", HttpStatus.FORBIDDEN,
            "evidence.closed", HttpStatus.CONFLICT);

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    String words(Refused refused) {
        return messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA);
    }

    static HttpStatus status(Refused refused) {
        return STATUS.getOrDefault(refused.key(), HttpStatus.BAD_REQUEST);
    }
}
