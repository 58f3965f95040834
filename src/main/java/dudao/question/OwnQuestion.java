package dudao.question;

import org.jspecify.annotations.Nullable;

/**
 * 自设评查事项: which events of cases somebody wants to see. Empty words and zeros ask for nothing particular.
 *
 * @param shared whether the asker's office sees it too
 * @param topic an act, a period that ran out or another event, as the trail calls it
 * @param clock of which period was changed
 * @param fromHour together with {@code toHour}: from 22 to 6 is the night
 * @param weekday 1 for Monday to 7
 * @param reached down to which case it has been gone through; null from the first on
 */
record OwnQuestion(
        long id,
        String name,
        String madeBy,
        boolean shared,
        String topic,
        String office,
        String kind,
        int year,
        String clock,
        int fromHour,
        int toHour,
        int weekday,
        String actor,
        @Nullable String reached,
        boolean complete) {

    public String key() {
        return "own-" + id;
    }

    /** So many were found that it did not go through all cases. */
    public boolean isCut() {
        return complete && reached != null;
    }
}
