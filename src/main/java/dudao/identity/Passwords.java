package dudao.identity;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** 口令: how passwords are hashed, and which are accepted. */
@Configuration
class Passwords {

    static final int SHORTEST = 12;
    /** bcrypt reads no further. */
    private static final int LONGEST_IN_BYTES = 72;

    /** @param strength every step more doubles what a guess costs; about a quarter of a second at 12 */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${dudao.identity.bcrypt-strength:12}") int strength) {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
    }

    static boolean isAcceptable(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_IN_BYTES;
    }
}
