package dudao.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of a list.
 *
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
record Slice<T>(
        List<T> rows,
        int page,
        @Nullable String previous,
        @Nullable String next) {

    /** A page of rows from the given one, at most so many. */
    interface Source<T> {

        List<T> rows(int from, int atMost);
    }

    /** @param parameter of the address that names the page; the other parameters stay as they are */
    static <T> Slice<T> of(String parameter, int page, int size, Source<T> source) {
        var shown = Math.max(1, Math.min(page, 100_000));
        var found = source.rows((shown - 1) * size, size + 1);
        var more = found.size() > size;
        return new Slice<>(
                more ? found.subList(0, size) : found,
                shown,
                shown > 1 ? address(parameter, shown - 1) : null,
                more ? address(parameter, shown + 1) : null);
    }

    public boolean isWhole() {
        return previous == null && next == null;
    }

    private static String address(String parameter, int page) {
        var query = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(parameter, page)
                .build()
                .getQuery();
        return "?" + query;
    }
}
