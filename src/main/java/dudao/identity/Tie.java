package dudao.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 利害关系: what binds a person to a body and may cloud the judgement (督导条例第十条, 市教育督导规定第十八条).
 *
 * @param until the day it ended; null while it lasts
 */
public record Tie(Kind kind, @Nullable LocalDate until) {

    /** How long a former member of staff stays bound; the default rule is silent, other provinces say three years. */
    private static final int YEARS_AFTER_LEAVING = 3;

    public enum Kind {
        CLOSE_RELATIVE_OF_HEAD("系单位主要负责人近亲属"),
        SPOUSE_EMPLOYED_THERE("配偶在该单位任职"),
        CHILD_EMPLOYED_THERE("子女在该单位任职"),
        PARENT_EMPLOYED_THERE("父母在该单位任职"),
        CHILD_STUDIES_THERE("子女在该单位就读"),
        STAFF("系该单位工作人员"),
        FORMER_STAFF("离开该单位未满三年"),
        OTHER("存在其他可能影响公正的关系");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public boolean bindsOn(LocalDate day) {
        return until == null || !day.isAfter(kind == Kind.FORMER_STAFF ? until.plusYears(YEARS_AFTER_LEAVING) : until);
    }
}
