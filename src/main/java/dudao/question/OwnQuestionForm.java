package dudao.question;

import dudao.cases.CaseKind;
import dudao.deadline.StatutoryClock;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.law.Refused;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is filled in for a question of one's own. @param topic as the list of what has happened names it */
record OwnQuestionForm(
        @Nullable String name,
        @Nullable Boolean shared,
        @Nullable String topic,
        @Nullable String office,
        @Nullable CaseKind kind,
        @Nullable Integer year,
        @Nullable StatutoryClock clock,
        @Nullable Integer fromHour,
        @Nullable Integer toHour,
        @Nullable Integer weekday,
        @Nullable String actor) {

    static final OwnQuestionForm EMPTY =
            new OwnQuestionForm(null, null, null, null, null, null, null, null, null, null, null);

    private static final int LONGEST_NAME = 60;

    /** A window of no hours asks for the whole day. */
    OwnQuestion question(String login, Directory directory) {
        var asked = new OwnQuestion(
                0,
                text(name),
                login,
                Boolean.TRUE.equals(shared),
                text(topic),
                text(office),
                kind == null ? "" : kind.name(),
                Objects.requireNonNullElse(year, 0),
                clock == null ? "" : clock.name(),
                Objects.requireNonNullElse(fromHour, 0),
                Objects.requireNonNullElse(toHour, 24),
                Objects.requireNonNullElse(weekday, 0),
                text(actor),
                null,
                false);
        refuseUnlessSound(asked, directory);
        return asked;
    }

    private static void refuseUnlessSound(OwnQuestion asked, Directory directory) {
        if (asked.name().isEmpty() || asked.name().length() > LONGEST_NAME) {
            throw refused("question.name-needed");
        }
        if (asked.topic().length() > 80 || asked.year() < 0 || asked.year() > 9998) {
            throw refused("question.nothing-like-it");
        }
        if (asked.fromHour() < 0
                || asked.fromHour() > 23
                || asked.toHour() < 1
                || asked.toHour() > 24
                || asked.fromHour() == asked.toHour()
                || asked.weekday() < 0
                || asked.weekday() > 7) {
            throw refused("question.hours");
        }
        if (!asked.office().isEmpty()
                && directory.offices().stream().noneMatch(body -> body.code().equals(new BodyCode(asked.office())))) {
            throw refused("question.nothing-like-it");
        }
        if (!asked.actor().isEmpty() && directory.person(asked.actor()).isEmpty()) {
            throw refused("question.nobody", asked.actor());
        }
        if (isBoundless(asked)) {
            throw refused("question.boundless");
        }
    }

    private static boolean isBoundless(OwnQuestion asked) {
        return asked.topic().isEmpty()
                && asked.clock().isEmpty()
                && asked.actor().isEmpty()
                && asked.weekday() == 0
                && asked.fromHour() == 0
                && asked.toHour() == 24;
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(key, Article.UNREGULATED, arguments);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
