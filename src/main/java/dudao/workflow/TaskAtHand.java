package dudao.workflow;

import dudao.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * 在办事项: an open task before a person who may see it.
 *
 * @param form what is to be done, as diagram, form and code name it, e.g. {@code prepare-notice}
 * @param holder login of whoever has claimed it; null where it waits to be claimed
 * @param holderName how that person is called, and whom he stands in for with it; empty where nobody has claimed it
 */
public record TaskAtHand(
        OpenTask task, String form, @Nullable String holder, String holderName) {

    public boolean isHeldBy(Person person) {
        return person.login().equals(holder);
    }

    public boolean isClaimable() {
        return holder == null;
    }
}
