package dudao.preservation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/** @param font a TrueType font with Chinese glyphs that may be embedded; the one that comes with the house has an open licence (OFL) */
@ConfigurationProperties("dudao.preservation")
record PreservationSettings(
        @DefaultValue("classpath:fonts/NotoSerifSC-Regular.ttf")
        Resource font) {}
