package dudao.audit;

import dudao.verifier.Digest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 留痕设置. How often heads are signed and whom they go to is for the office to say (本室设定).
 *
 * @param hash SHA-256 or SM3; lines name theirs, so that it may change for them, a tree keeps the one it began with
 * @param origin whose tree it is, as heads say
 * @param folder where signed heads are put, outside the database and best on another machine's disk
 * @param key file with the private Ed25519 key in PEM; without one nothing is signed
 * @param makeKey whether a key is made where the file is missing: for demonstrations only
 * @param schedule when heads are signed, as a cron expression in Asia/Shanghai; {@code -} for never
 * @param mailTo where the head of each day goes, e.g. to the higher office; empty for nowhere
 * @param sender address it comes from
 */
@ConfigurationProperties("dudao.audit")
record AuditSettings(
        @DefaultValue("SHA-256") String hash,
        @DefaultValue("dudao") String origin,
        @DefaultValue("data/heads") Path folder,
        @Nullable Path key,
        @DefaultValue("false") boolean makeKey,
        @DefaultValue("0 0 * * * *") String schedule,
        @DefaultValue("") String mailTo,
        @DefaultValue("") String sender) {

    AuditSettings {
        Digest.named(hash);
    }

    Digest digest() {
        return Digest.named(hash);
    }

    boolean isScheduled() {
        return !schedule.equals("-");
    }
}
