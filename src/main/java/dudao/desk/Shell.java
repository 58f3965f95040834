package dudao.desk;

import dudao.identity.Person;
import dudao.identity.Post;
import java.time.LocalDate;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its content: who is signed in, where he may go, and in a demonstration the law's day.
 *
 * @param picture whether the sheet of a case is shown in pictures too
 * @param demoDay null outside a demonstration
 */
record Shell(
        String name,
        boolean cockpit,
        boolean admin,
        boolean cases,
        boolean analysis,
        boolean questions,
        boolean picture,
        boolean frameworks,
        boolean studio,
        boolean consent,
        boolean retention,
        IntSupplier messages,
        @Nullable LocalDate demoDay) {

    /** @param messages counts those that wait to be read, once a page shows the number */
    static Shell of(Person person, IntSupplier messages, @Nullable LocalDate demoDay) {
        var administrator = person.holds(Post.ADMINISTRATOR);
        var office =
                person.holds(Post.OFFICE_STAFF) || person.holds(Post.OFFICE_DEPUTY) || person.holds(Post.OFFICE_HEAD);
        var analyses =
                office || person.holds(Post.INSPECTOR) || person.holds(Post.ZONE_HEAD) || person.holds(Post.AUDITOR);
        return new Shell(
                person.name(),
                administrator || person.holds(Post.AUDITOR),
                administrator,
                !administrator,
                analyses,
                office || person.holds(Post.AUDITOR),
                analyses || person.holds(Post.UNIT_HEAD) || person.holds(Post.UNIT_LIAISON),
                administrator || office,
                administrator || person.holds(Post.AUDITOR) || person.holds(Post.OFFICE_HEAD),
                person.holds(Post.UNIT_HEAD),
                office,
                messages,
                demoDay);
    }

    static Shell ofNobody(@Nullable LocalDate demoDay) {
        return new Shell("", false, false, false, false, false, false, false, false, false, false, () -> 0, demoDay);
    }

    /** 未阅提醒, counted to a hundred; asks the tables. */
    public int unread() {
        return messages.getAsInt();
    }

    public boolean isSignedIn() {
        return !name.isEmpty();
    }
}
