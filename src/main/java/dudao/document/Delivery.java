package dudao.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 送达经过: how, when and to whom a document was delivered.
 *
 * @param on day on which it was handed over, left, received with the post, arrived in the inbox or published
 * @param account what happened, and what proves it
 * @param exhibit id of the exhibit that proves it
 */
public record Delivery(
        ServiceMode mode,
        LocalDate on,
        String recipient,
        RecipientRole role,
        @Nullable String account,
        @Nullable String exhibit) {

    public LocalDate effectiveOn() {
        return mode.effectiveOn(on);
    }
}
