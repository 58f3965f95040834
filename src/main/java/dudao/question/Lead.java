package dudao.question;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 疑点: what a question found, to be looked into by a person.
 *
 * @param caseNumber empty where it belongs to no case
 * @param at when it happened; of what is known by its day alone, at midnight
 * @param topic what exactly, as the record or the trail calls it
 * @param subject what it is about, e.g. the number of a document
 * @param actor login of who did it; null where nobody did
 * @param law {@code title#article} where the record names one
 * @param measure days or seconds, as the question has it
 */
record Lead(
        String question,
        String office,
        String caseNumber,
        String title,
        String unit,
        LocalDateTime at,
        String topic,
        String subject,
        @Nullable String actor,
        String detail,
        String law,
        long measure) {}
