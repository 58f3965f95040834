package dudao.indicator;

import dudao.identity.BodyCode;
import java.util.Optional;
import java.util.regex.Pattern;

/** 一次评估: the sheets of one version of a framework in the cases that an office opened in one year. */
public record Survey(FrameworkId framework, int year, BodyCode office) {

    private static final Pattern KEY =
            Pattern.compile("([A-Za-z0-9.-]{1,40})/(\\d{1,6})/(\\d{4})/([A-Za-z0-9-]{1,32})");

    /** As addresses name it, e.g. {@code equity-school/1/2026/C}; empty where the text is something else. */
    public static Optional<Survey> parse(String key) {
        var parts = KEY.matcher(key);
        return parts.matches()
                ? Optional.of(new Survey(
                        new FrameworkId(parts.group(1), Integer.parseInt(parts.group(2))),
                        Integer.parseInt(parts.group(3)),
                        new BodyCode(parts.group(4))))
                : Optional.empty();
    }

    public String key() {
        return "%s/%d/%d/%s".formatted(framework.code(), framework.version(), year, office);
    }
}
