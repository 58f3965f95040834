package dudao.migration;

import dudao.cases.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case on its way to another diagram.
 *
 * @param problem why it cannot go or did not; empty otherwise
 * @param dates as they were found when it was last looked at
 */
record Passage(
        int migration,
        CaseNumber caseNumber,
        State state,
        String problem,
        int attempts,
        @Nullable Instant doneAt,
        List<DateLine> dates) {

    enum State {
        UNCHECKED("待核对"),
        CHECKED("可以迁移"),
        REFUSED("不能迁移"),
        WAITING("等待迁移"),
        MOVED("已迁移"),
        LEFT("不必迁移"),
        FAILED("没有成功");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
