package dudao.identity;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;

/** 初始口令: made for many at once after a roster was imported, and told once, in a file to be cut up and handed out. */
@Component
class InitialPasswords {

    /** A password takes a quarter of a second to hash. */
    static final int AT_ONCE = 100;

    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    /** Nothing that reads like something else on paper. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private final Listing listing;
    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();

    InitialPasswords(Listing listing, Accounts accounts) {
        this.listing = listing;
        this.accounts = accounts;
    }

    /** Sets a password for those among the sought who hold a post and have none; who has one keeps it. */
    String makeFor(String sought) {
        var lines = new ArrayList<String>();
        lines.add(line("姓名", "登录名", "岗位", "初始口令"));
        for (var person : listing.withoutPassword(sought, AT_ONCE)) {
            var password = password();
            accounts.giveInitial(person.login(), password);
            lines.add(line(person.name(), person.login(), String.join("；", person.posts()), password));
        }
        return lines.stream().collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private static String line(String... fields) {
        return CSVFormat.DEFAULT.format((Object[]) fields);
    }

    private String password() {
        return IntStream.range(0, GROUPS).mapToObj(n -> group()).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(GROUP, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
