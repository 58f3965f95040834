package dudao.workflow;

import dudao.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * 在办事项: an open task before a person who may see it.
 *
 * @param holder login of whoever has claimed it; null where it waits to be claimed
 * @param holderName how that person is called; empty where nobody has claimed it
 */
public record TaskAtHand(OpenTask task, @Nullable String holder, String holderName) {

    public boolean isHeldBy(Person person) {
        return person.login().equals(holder);
    }

    public boolean isClaimable() {
        return holder == null;
    }
}
