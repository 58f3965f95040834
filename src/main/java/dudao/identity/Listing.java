package dudao.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 人员一览, for the administrator: who is in the roster, with what posts, and whether each can sign in. */
@Component
class Listing {

    static final int PAGE_SIZE = 25;

    private static final String SOUGHT = """
             where (p.login ilike :like escape '\\' or p.name ilike :like escape '\\' or exists (
                 select 1 from identity_post h join identity_body b on b.code = h.body
                 where h.login = p.login and (b.code ilike :like escape '\\' or b.name ilike :like escape '\\')))
            """;

    private static final String WITHOUT_PASSWORD = """
             and p.password_hash is null and exists (
                 select 1 from identity_post h where h.login = p.login and h.starts_on <= :today
                 and (h.ends_on is null or h.ends_on >= :today))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Listing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param posts as people read them, e.g. 清源县教育督导室督导室主任; @param initial still the password an administrator gave */
    record Line(String login, String name, List<String> posts, boolean hasPassword, boolean initial, boolean locked) {}

    List<Line> page(String sought, int number) {
        return lines(sought, "", PAGE_SIZE, number * PAGE_SIZE);
    }

    /** Those among the sought who hold a post and cannot sign in for want of a password. */
    List<Line> withoutPassword(String sought, int atMost) {
        return lines(sought, WITHOUT_PASSWORD, atMost, 0);
    }

    int countWithoutPassword(String sought) {
        return count(sought, WITHOUT_PASSWORD);
    }

    private List<Line> lines(String sought, String narrower, int atMost, int from) {
        return jdbc.sql("""
                        select p.login, p.name, p.password_hash is not null as has_password,
                            p.password_initial,
                            coalesce(p.locked_until > :now, false) as locked,
                            array(select b.name || '|' || h.post from identity_post h join identity_body b on b.code = h.body
                                where h.login = p.login and h.starts_on <= :today
                                and (h.ends_on is null or h.ends_on >= :today) order by b.code) as posts
                        from identity_person p
                        """ + SOUGHT + narrower + " order by p.login limit :size offset :from")
                .param("like", like(sought))
                .param("now", OffsetDateTime.now(clock))
                .param("today", LocalDate.now(clock))
                .param("size", atMost)
                .param("from", from)
                .query((row, n) -> new Line(
                        row.getString("login"),
                        row.getString("name"),
                        List.of((String[]) row.getArray("posts").getArray()).stream()
                                .map(Listing::inChinese)
                                .toList(),
                        row.getBoolean("has_password"),
                        row.getBoolean("password_initial"),
                        row.getBoolean("locked")))
                .list();
    }

    int count(String sought) {
        return count(sought, "");
    }

    private int count(String sought, String narrower) {
        return jdbc.sql("select count(*) from identity_person p" + SOUGHT + narrower)
                .param("like", like(sought))
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }

    private static String inChinese(String held) {
        var parts = held.split("\\|");
        return parts[0] + " " + Post.valueOf(parts[1]).chinese();
    }

    private static String like(String sought) {
        return "%" + sought.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
