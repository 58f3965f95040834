package dudao.audit;

import dudao.document.KnownHead;
import dudao.verifier.SignedHead;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The last head this node knows of, kept at hand so that no act asks for it; each node looks when the full hour is signed. */
@Component
class LastHead implements KnownHead {

    private static final int SHORT = 16;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日H时m分");

    private final Heads heads;
    private final MessageSource messages;
    private final Clock clock;
    private volatile @Nullable SignedHead known;

    LastHead(Heads heads, MessageSource messages, Clock clock) {
        this.heads = heads;
        this.messages = messages;
        this.clock = clock;
    }

    void look() {
        known = heads.last().map(Heads.Kept::head).orElse(null);
    }

    void forget() {
        known = null;
    }

    @Override
    public Optional<String> inWords() {
        return Optional.ofNullable(known)
                .map(head -> messages.getMessage(
                        "audit.on-document",
                        new Object[] {
                            TIME.format(LocalDateTime.ofInstant(head.at(), clock.getZone())),
                            String.valueOf(head.size()),
                            HexFormat.of().formatHex(head.root()).substring(0, SHORT)
                        },
                        Locale.CHINA));
    }
}
