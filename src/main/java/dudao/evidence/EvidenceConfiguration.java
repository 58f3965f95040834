package dudao.evidence;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where contents are kept and who scans them. */
@Configuration
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

    @Bean
    ContentStore contentStore(EvidenceSettings settings) {
        return settings.s3() == null
                ? new FolderStore(settings.folder())
                : new S3Store(settings.s3(), settings.folder().resolve("unfinished"));
    }

    @Bean
    @ConditionalOnExpression("!'${dudao.evidence.clamav:}'.isBlank()")
    Scanner scanner(EvidenceSettings settings, ContentStore store, Register register, Clock clock) {
        return new Scanner(new ClamAv(settings.clamav()), store, register, clock);
    }
}
