package dudao.identity;

import java.time.LocalDate;

/** 代理, as it is asked for. @param from and to, the first and the last day */
record NewSubstitution(
        String absentee,
        String substitute,
        BodyCode body,
        LocalDate from,
        LocalDate to,
        SubstitutionReason reason,
        String remark) {

    static final int LONGEST_REMARK = 200;
}
