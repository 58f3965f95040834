package dudao.identity;

/** A post at a body, held today. */
public record PostHeld(Post post, BodyCode body) {}
