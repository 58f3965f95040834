package dudao.sheet;

import dudao.indicator.FrameworkId;
import dudao.law.Article;
import dudao.law.Refused;
import java.util.regex.Pattern;

/** 所选指标体系 as the form of the notice names it, e.g. {@code township/2}. */
public final class ChosenFramework {

    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9-]{1,40})/(\\d{1,6})");

    private ChosenFramework() {}

    public static String write(FrameworkId id) {
        return id.code() + "/" + id.version();
    }

    static FrameworkId read(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) {
            throw new Refused("sheet.no-such-framework", Article.UNREGULATED);
        }
        return new FrameworkId(found.group(1), Integer.parseInt(found.group(2)));
    }
}
