package dudao.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 辖区: the offices and 督学责任区 among which a person may choose what to look at; it gives no right to see anything in them. */
@Component
public class Areas {

    private static final Set<Post> OF_BODY =
            Set.of(Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF, Post.INSPECTOR, Post.ZONE_HEAD);

    private final JdbcClient jdbc;

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An office before its zones; of one alone there is nothing to choose. */
    public List<Body> of(Person person) {
        var all = person.holds(Post.AUDITOR);
        var bodies = codes(person, OF_BODY);
        var governments = codes(person, Set.of(Post.GOVERNMENT_LEADER));
        if (!all && bodies.isEmpty() && governments.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + Rows.BODY + """
                         from identity_body b
                        where kind like 'SUPERVISION_OFFICE%' and (:all or code in (:bodies)
                                or code in (select parent from identity_body where code in (:governments)))
                            or kind = 'ZONE' and (:all or code in (:bodies) or parent in (:bodies)
                                or parent in (select parent from identity_body where code in (:governments)))
                        order by case kind when 'ZONE' then parent else code end, kind = 'ZONE', code
                        """)
                .param("all", all)
                .param("bodies", neverEmpty(bodies))
                .param("governments", neverEmpty(governments))
                .query(Rows::body)
                .list();
    }

    private static List<String> codes(Person person, Set<Post> posts) {
        return person.posts().stream()
                .filter(held -> posts.contains(held.post()))
                .map(held -> held.body().value())
                .toList();
    }

    /** SQL knows no empty list; no body has an empty code. */
    private static List<String> neverEmpty(List<String> codes) {
        return Stream.concat(codes.stream(), Stream.of("")).toList();
    }
}
