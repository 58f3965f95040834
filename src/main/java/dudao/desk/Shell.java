package dudao.desk;

import dudao.identity.Person;
import dudao.identity.Post;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its content: who is signed in, where he may go, and in a demonstration the law's day.
 *
 * @param demoDay null outside a demonstration
 */
record Shell(
        String name,
        boolean cockpit,
        boolean admin,
        boolean cases,
        @Nullable LocalDate demoDay) {

    static Shell of(Person person, @Nullable LocalDate demoDay) {
        var administrator = person.holds(Post.ADMINISTRATOR);
        return new Shell(
                person.name(), administrator || person.holds(Post.AUDITOR), administrator, !administrator, demoDay);
    }

    static Shell ofNobody(@Nullable LocalDate demoDay) {
        return new Shell("", false, false, false, demoDay);
    }

    public boolean isSignedIn() {
        return !name.isEmpty();
    }
}
