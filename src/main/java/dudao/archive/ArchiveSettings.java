package dudao.archive;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 归档设置 (本室设定).
 *
 * @param cleaning when the engine's history of sealed cases is cleaned up, as a cron expression in Asia/Shanghai that names the hours
 *     of the night; {@code -} for never
 * @param historyKept how long after its sealing a case keeps it
 * @param atOnce cases cleaned up each time, so that nobody waits long for the tables
 */
@ConfigurationProperties("dudao.archive")
record ArchiveSettings(
        @DefaultValue("0 */5 1-4 * * *") String cleaning,
        @DefaultValue("P30D") Period historyKept,
        @DefaultValue("20") int atOnce) {

    boolean isCleaned() {
        return !cleaning.equals("-");
    }
}
