package dudao.modeler;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 访问令牌: what the desktop modeller shows in place of a sign-in. @param used when it was last shown */
record AccessToken(
        int number,
        String name,
        String owner,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant used,
        @Nullable Instant revokedAt) {

    public boolean isGoodAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
