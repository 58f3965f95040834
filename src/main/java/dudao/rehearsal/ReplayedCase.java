package dudao.rehearsal;

import dudao.cases.CaseNumber;
import dudao.rehearsal.Replay.Verdict;
import java.time.LocalDate;
import java.util.List;

/** 一个案件的推演结果. @param dates only those that would be others */
record ReplayedCase(CaseNumber number, Verdict verdict, List<OtherDay> dates) {

    /** @param step in words @param before the day it was, or the period, in words */
    record OtherDay(String step, String before, String after) {

        static OtherDay of(String step, LocalDate before, LocalDate after) {
            return new OtherDay(step, before.toString(), after.toString());
        }
    }
}
