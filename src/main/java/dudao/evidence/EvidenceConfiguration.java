package dudao.evidence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where contents are kept and who scans them. */
@Configuration
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

    @Bean
    ContentStore contentStore(EvidenceSettings settings) {
        return new FolderStore(settings.folder());
    }
}
