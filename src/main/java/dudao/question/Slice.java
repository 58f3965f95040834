package dudao.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of leads. Nobody turns a hundred pages; what lies behind them is found by a filter, or exported.
 *
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
record Slice(
        List<Lead> rows,
        int page,
        @Nullable String previous,
        @Nullable String next) {

    static final int SIZE = 50;
    private static final int LAST = 100;

    interface Source {
        List<Lead> rows(int from, int atMost);
    }

    static Slice of(int page, Source source) {
        var shown = Math.max(1, Math.min(page, LAST));
        var found = source.rows((shown - 1) * SIZE, SIZE + 1);
        var more = found.size() > SIZE;
        return new Slice(
                more ? found.subList(0, SIZE) : found,
                shown,
                shown > 1 ? address(shown - 1) : null,
                more && shown < LAST ? address(shown + 1) : null);
    }

    public boolean isWhole() {
        return previous == null && next == null;
    }

    private static String address(int page) {
        return "?"
                + ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("page", page)
                        .build()
                        .getQuery();
    }
}
