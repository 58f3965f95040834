package dudao.letter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 来信设置. No regulation limits the time for objections of the public or their number: all of this is for the office to say (本室设定).
 *
 * @param days how long letters are received after a report or its correction was published; 0 for ever
 * @param perHour how many come from one address within an hour
 * @param perDay how many the house receives within a day
 */
@ConfigurationProperties("dudao.letter")
record LetterSettings(
        @DefaultValue("30") int days,
        @DefaultValue("5") int perHour,
        @DefaultValue("300") int perDay) {}
