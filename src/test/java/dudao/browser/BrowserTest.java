package dudao.browser;

import dudao.DudaoTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that looks at the house through Chromium, as people do. Shares the Spring context of {@link DudaoTest}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DudaoTest
@ExtendWith(ChromiumAtHand.class)
@interface BrowserTest {}
