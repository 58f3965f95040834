package dudao.sheet;

import java.util.Locale;
import java.util.stream.Stream;

/** What a task does with the sheet. */
enum Step {
    FILE_SELF_ASSESSMENT,
    REVIEW_SELF_ASSESSMENT,
    INSPECT_ON_SITE,
    DELIBERATE,
    /** Only reads it, whatever else is done. */
    OTHER;

    /** @param form as diagram and form name the task */
    static Step of(String form) {
        var name = form.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(values())
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }
}
