package dudao.question;

import dudao.law.Article;
import org.jspecify.annotations.Nullable;

/**
 * 评查事项 as a page lists it.
 *
 * @param says what it asks, in a sentence
 * @param count of what was found by the last look
 * @param own null for one of the house
 */
record Entry(
        String key,
        String name,
        Article law,
        String says,
        long count,
        @Nullable OwnQuestion own) {

    public boolean isOf(String login) {
        return own != null && own.madeBy().equals(login);
    }
}
