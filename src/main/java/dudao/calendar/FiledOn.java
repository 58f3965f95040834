package dudao.calendar;

import dudao.law.Article;
import dudao.law.Regulation;
import java.time.Instant;
import java.time.LocalDate;

/**
 * 提出之日: the day that counts as the day of filing, by the way the paper came.
 *
 * @param day in Asia/Shanghai
 */
public record FiledOn(LocalDate day, Way way) {

    public enum Way {
        /** Counts on the day it arrived here, until 24:00: an address on the net never closes. */
        ONLINE("网上提交", Regulation.CIVIL_CODE.article(203)),
        /** Counts on the day it was posted; the time it travels is not part of the term. */
        POST("邮寄", Regulation.CIVIL_PROCEDURE.article(85)),
        /** Counts on the day it was handed over; after closing time nobody takes it any more. */
        COUNTER("当面提交", Regulation.CIVIL_CODE.article(203));

        private final String chinese;
        private final Article basis;

        Way(String chinese, Article basis) {
            this.chinese = chinese;
            this.basis = basis;
        }

        public String chinese() {
            return chinese;
        }

        /** The article that makes this day the one that counts. */
        public Article basis() {
            return basis;
        }
    }

    public static FiledOn online(Instant arrived) {
        return new FiledOn(arrived.atZone(Clocks.ZONE).toLocalDate(), Way.ONLINE);
    }

    /** @param postmark 邮戳日: when the post took it */
    public static FiledOn posted(LocalDate postmark) {
        return new FiledOn(postmark, Way.POST);
    }

    public static FiledOn atCounter(LocalDate day) {
        return new FiledOn(day, Way.COUNTER);
    }

    /** The last day itself is in time. */
    public Timeliness against(LocalDate lastDay) {
        return day.isAfter(lastDay) ? Timeliness.LATE : Timeliness.IN_TIME;
    }
}
