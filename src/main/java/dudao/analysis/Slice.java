package dudao.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of rows that were all computed.
 *
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
record Slice<T>(
        List<T> rows,
        int page,
        @Nullable String previous,
        @Nullable String next) {

    static <T> Slice<T> of(List<T> rows, int page, int size) {
        var last = Math.max(1, (rows.size() + size - 1) / size);
        var shown = Math.max(1, Math.min(page, last));
        return new Slice<>(
                rows.subList((shown - 1) * size, Math.min(shown * size, rows.size())),
                shown,
                shown > 1 ? address(shown - 1) : null,
                shown < last ? address(shown + 1) : null);
    }

    public boolean isWhole() {
        return previous == null && next == null;
    }

    private static String address(int page) {
        var query = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", page)
                .build()
                .getQuery();
        return "?" + query;
    }
}
