package dudao.identity;

import org.jspecify.annotations.Nullable;

/**
 * A post at a body, held today.
 *
 * @param inPlaceOf 被代理人, whose post it is; null where it is the person's own
 */
public record PostHeld(Post post, BodyCode body, @Nullable Colleague inPlaceOf) {

    public PostHeld(Post post, BodyCode body) {
        this(post, body, null);
    }

    public boolean isOwn() {
        return inPlaceOf == null;
    }
}
