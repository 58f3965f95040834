package dudao.evidence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How exhibits are kept.
 *
 * @param folder where the contents lie; several nodes need one they share
 * @param perFile largest file
 * @param perUpload largest sum of files handed in at once
 * @param perCase largest sum of a case
 * @param clamav {@code host:port} of clamd; empty where there is no scanner
 */
@ConfigurationProperties("dudao.evidence")
record EvidenceSettings(
        Path folder,
        @DefaultValue("50MB") DataSize perFile,
        @DefaultValue("60MB") DataSize perUpload,
        @DefaultValue("2GB") DataSize perCase,
        @DefaultValue("") String clamav) {}
