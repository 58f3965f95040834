package dudao.sheet;

import dudao.identity.Person;
import dudao.indicator.Sheet.Column;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a sheet, and what for.
 *
 * @param step the task before him; {@link Step#OTHER} where he only reads
 */
record Reader(Person person, Step step) {

    /** The column he fills in now; null where he only reads. */
    @Nullable
    Column mine() {
        return switch (step) {
            case FILE_SELF_ASSESSMENT -> Column.UNIT;
            case INSPECT_ON_SITE -> Column.of(person.login());
            case DELIBERATE -> Column.FINAL;
            case REVIEW_SELF_ASSESSMENT, OTHER -> null;
        };
    }

    boolean marks() {
        return step == Step.REVIEW_SELF_ASSESSMENT;
    }

    /** Whose findings he writes; null where he writes none. */
    @Nullable
    String finds() {
        return switch (step) {
            case INSPECT_ON_SITE -> person.login();
            case DELIBERATE -> Findings.GROUP;
            case FILE_SELF_ASSESSMENT, REVIEW_SELF_ASSESSMENT, OTHER -> null;
        };
    }
}
