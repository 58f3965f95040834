package dudao.evidence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
 * @param s3 an object store in place of the folder, which then is only a waiting room
 */
@ConfigurationProperties("dudao.evidence")
record EvidenceSettings(
        Path folder,
        @DefaultValue("50MB") DataSize perFile,
        @DefaultValue("60MB") DataSize perUpload,
        @DefaultValue("2GB") DataSize perCase,
        @DefaultValue("") String clamav,
        @Nullable S3 s3) {

    /**
     * A bucket of an object store.
     *
     * @param endpoint without bucket and last slash, e.g. {@code https://s3.example.cn}
     */
    record S3(
            String endpoint,
            String bucket,
            @DefaultValue("us-east-1") String region,
            String key,
            String secret) {}
}
