package dudao.sheet;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 本室设定: how far the inspectors of a case may lie apart before they decide together; no text says so.
 *
 * @param tolerance percent of the full marks of a leaf that is given a score
 * @param places decimals of the mean that is proposed
 */
@ConfigurationProperties("dudao.sheet")
record SheetSettings(
        @DefaultValue("10") BigDecimal tolerance,
        @DefaultValue("1") int places) {}
