package dudao.workflow;

import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.identity.Post;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine's webapps ask of people and groups, answered from the roster. */
@Component
class RosterQueries {

    private final JdbcClient jdbc;
    private final Directory directory;

    RosterQueries(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Nullable
    User user(String login) {
        return directory
                .person(login)
                .map(person -> user(person.login(), person.name()))
                .orElse(null);
    }

    List<User> users(RosterUsers asked, int from, int size) {
        return find(asked, "select login, name from identity_person p ", " order by login limit :size offset :from")
                .param("size", size)
                .param("from", from)
                .query((row, n) -> user(row.getString("login"), row.getString("name")))
                .list();
    }

    long count(RosterUsers asked) {
        return find(asked, "select count(*) from identity_person p ", "")
                .query(Long.class)
                .single();
    }

    /** Groups of a person, or one group by its name; nobody lists them all. */
    List<Group> groups(@Nullable String login, @Nullable String id) {
        if (login != null) {
            return directory.person(login).stream()
                    .flatMap(person -> person.groups().stream())
                    .filter(group -> id == null || group.equals(id))
                    .map(this::group)
                    .toList();
        }
        var found = id == null ? null : group(id);
        return found == null ? List.of() : List.of(found);
    }

    @Nullable
    Group group(String id) {
        var parts = id.split("_", 2);
        var post = Arrays.stream(Post.values())
                .filter(known -> known.group().equals(parts[0]))
                .findFirst();
        if (post.isPresent()) {
            return group(id, parts.length == 1 ? post.get().chinese() : nameOf(post.get(), parts[1]));
        }
        return parts.length == 2 && id.equals(Person.groupOf(parts[1])) ? group(id, directory.nameOf(parts[1])) : null;
    }

    private JdbcClient.StatementSpec find(RosterUsers asked, String select, String end) {
        return jdbc.sql(select + """
                        where (cast(:login as varchar) is null or login = :login)
                          and (cast(:name as varchar) is null or name like :name)
                          and (cast(:post as varchar) is null or exists (
                              select 1 from identity_post h where h.login = p.login
                              and replace(lower(h.post), '_', '-') || '_' || h.body = :post))
                        """ + end)
                .param("login", asked.getId())
                .param("name", asked.getFirstNameLike() != null ? asked.getFirstNameLike() : asked.getFirstName())
                .param("post", asked.getGroupId());
    }

    private String nameOf(Post post, String body) {
        return jdbc.sql("select name from identity_body where code = ?")
                        .param(body)
                        .query(String.class)
                        .optional()
                        .orElse(body)
                + post.chinese();
    }

    private static User user(String login, String name) {
        var user = new UserEntity(login);
        user.setFirstName(name);
        user.setLastName("");
        return user;
    }

    private static Group group(String id, String name) {
        var group = new GroupEntity(id);
        group.setName(name);
        group.setType("WORKFLOW");
        return group;
    }
}
