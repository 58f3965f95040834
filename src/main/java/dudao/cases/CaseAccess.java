package dudao.cases;

import dudao.identity.Person;
import dudao.identity.Post;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read which case: one predicate for the list, its count, its export and the single file. An office reads its own
 * cases, a unit those about itself, a zone's inspectors those of their zone's units, a team its case, the government's
 * leader those of its office; whoever was admitted reads too. An auditor reads all, an administrator none.
 */
@Component
public class CaseAccess {

    private static final Set<Post> OFFICE = Set.of(Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF);
    private static final Set<Post> BEYOND =
            Set.of(Post.AUDITOR, Post.GOVERNMENT_LEADER, Post.INSPECTOR, Post.ZONE_HEAD);
    private static final Set<Post> UNIT = Set.of(Post.UNIT_HEAD, Post.UNIT_LIAISON);

    /** Stands in a question for the condition that the person may read {@code f}. */
    public static final String READABLE = "{readable}";

    /** Stands for a condition that every readable {@code d.case_number} fulfils, where a person's cases are few and found at once. */
    public static final String POSSIBLE = "{possible}";

    private static final String FEW = """
            d.case_number in (select case_number from cases_file where unit in (:units)
                union all select case_number from cases_participant where participant in (:participants))
            """;

    private static final String MAY_READ = """
            (:all or f.office in (:offices) or f.unit in (:units) or f.zone in (:zones)
             or f.office in (select parent from identity_body where code in (:governments))
             or exists (select 1 from cases_participant p
                        where p.case_number = f.case_number and p.participant in (:participants)))
            """;

    private final JdbcClient jdbc;

    CaseAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean mayRead(Person person, CaseNumber number) {
        return ask(
                        person,
                        "select exists (select 1 from cases_file f where f.case_number = :number and " + MAY_READ + ")")
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }

    /** Newest first, a page at a time; whoever asks for one more than he shows knows whether there is a next page. */
    public List<CaseNumber> readable(Person person, int from, int atMost) {
        return ask(
                        person,
                        "select f.case_number from cases_file f where " + MAY_READ
                                + " order by f.opened_on desc, f.case_number desc limit :atMost offset :from")
                .param("atMost", atMost)
                .param("from", from)
                .query((row, n) -> new CaseNumber(row.getString(1)))
                .list();
    }

    public int count(Person person) {
        return ask(person, "select count(*) from cases_file f where " + MAY_READ)
                .query(Integer.class)
                .single();
    }

    /**
     * A question of another module about what belongs to the cases a person may read.
     *
     * @param sql asks it of {@code cases_file f}, and says {@value #READABLE} where only those are meant; may say
     *     {@value #POSSIBLE} of {@code d}, what belongs to them
     */
    public JdbcClient.StatementSpec about(Person person, String sql) {
        if (!sql.contains(READABLE)) {
            throw new IllegalArgumentException("This asks about cases of everybody: " + sql);
        }
        return ask(person, sql.replace(READABLE, MAY_READ).replace(POSSIBLE, readsMany(person) ? "true" : FEW));
    }

    private static boolean readsMany(Person person) {
        return person.posts().stream().anyMatch(held -> OFFICE.contains(held.post()) || BEYOND.contains(held.post()));
    }

    private JdbcClient.StatementSpec ask(Person person, String sql) {
        var offices = bodies(person, OFFICE);
        return jdbc.sql(sql)
                .param("all", person.holds(Post.AUDITOR))
                .param("offices", offices)
                .param("units", bodies(person, UNIT))
                .param("zones", bodies(person, Set.of(Post.INSPECTOR, Post.ZONE_HEAD)))
                .param("governments", bodies(person, Set.of(Post.GOVERNMENT_LEADER)))
                .param(
                        "participants",
                        Stream.concat(Stream.of(Person.groupOf(person.login())), offices.stream())
                                .toList());
    }

    /** Never empty, as SQL knows no empty list; no body has an empty code. */
    private static List<String> bodies(Person person, Set<Post> posts) {
        var codes = person.posts().stream()
                .filter(held -> posts.contains(held.post()))
                .map(held -> held.body().value())
                .collect(Collectors.toList());
        codes.add("");
        return codes;
    }
}
