package dudao.law;

import java.util.List;

/**
 * An act the law does not allow. Nothing of it happens; the person reads why and what to do instead.
 *
 * <p>The message is a key of {@code messages.properties}, its arguments follow in the order the text names them.
 */
public class Refused extends RuntimeException {

    private final String key;
    private final Article article;
    private final List<Object> arguments;

    public Refused(String key, Article article, Object... arguments) {
        super("%s %s (%s)".formatted(key, List.of(arguments), article));
        this.key = key;
        this.article = article;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Article article() {
        return article;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
