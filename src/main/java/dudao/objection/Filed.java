package dudao.objection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How and when a request came.
 *
 * @param postedOn by the postmark, of a request that came by post: travel does not count (民事诉讼法第八十五条)
 */
record Filed(Filing by, @Nullable LocalDate postedOn, LocalDate arrivedOn) {

    static Filed online(LocalDate today) {
        return new Filed(Filing.ONLINE, null, today);
    }

    /** The day by which it is judged whether the request came in time. */
    LocalDate on() {
        return by == Filing.POST && postedOn != null ? postedOn : arrivedOn;
    }
}
