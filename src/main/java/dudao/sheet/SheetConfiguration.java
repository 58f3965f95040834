package dudao.sheet;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What the office has set for its sheets. */
@Configuration
@EnableConfigurationProperties(SheetSettings.class)
class SheetConfiguration {}
