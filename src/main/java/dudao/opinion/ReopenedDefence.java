package dudao.opinion;

import dudao.deadline.DeadlineChange;
import dudao.deadline.DeadlineMoved;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.law.Refused;
import dudao.workflow.Procedures;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 申辩期恢复: until the result is issued the unit is asked again; afterwards it may object to the result instead. */
@Component
class ReopenedDefence {

    private final Procedures procedures;
    private final Deadlines deadlines;
    private final Clock clock;

    ReopenedDefence(Procedures procedures, Deadlines deadlines, Clock clock) {
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        if (moved.clock() != StatutoryClock.DEFENCE
                || !moved.reopens(LocalDate.now(clock))
                || procedures.tell(moved.caseNumber(), "defence-reopened")) {
            return;
        }
        if (moved.change() == DeadlineChange.RESTORED) {
            throw new Refused("opinion.result-issued", Opinions.OPINION);
        }
        deadlines.lapsed(moved.caseNumber(), StatutoryClock.DEFENCE, "");
    }
}
