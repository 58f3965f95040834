package dudao.desk;

import dudao.identity.Colleague;
import dudao.identity.Person;
import dudao.identity.Post;
import dudao.identity.PostHeld;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its content: who is signed in, where he may go, and in a demonstration the law's day.
 *
 * @param login null where nobody is signed in
 * @param absentees 被代理人, whose posts he holds today, by name
 * @param picture whether the sheet of a case is shown in pictures too
 * @param demoDay null outside a demonstration
 */
record Shell(
        @Nullable String login,
        String name,
        List<String> absentees,
        boolean cockpit,
        boolean admin,
        boolean cases,
        boolean analysis,
        boolean routine,
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
                person.login(),
                person.name(),
                absentees(person),
                administrator || person.holds(Post.AUDITOR),
                administrator,
                !administrator,
                analyses,
                office || person.holds(Post.INSPECTOR) || person.holds(Post.ZONE_HEAD),
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
        return new Shell(
                null, "", List.of(), false, false, false, false, false, false, false, false, false, false, false,
                () -> 0, demoDay);
    }

    private static List<String> absentees(Person person) {
        return person.posts().stream()
                .map(PostHeld::inPlaceOf)
                .filter(Objects::nonNull)
                .map(Colleague::name)
                .distinct()
                .toList();
    }

    /** 未阅提醒, counted to a hundred; asks the tables. */
    public int unread() {
        return messages.getAsInt();
    }

    public boolean isSignedIn() {
        return login != null;
    }
}
