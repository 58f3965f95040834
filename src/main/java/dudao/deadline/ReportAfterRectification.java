package dudao.deadline;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 报告整改情况的期限自整改期限届满起算 where the rules grant it (重庆市教育督导条例第二十八条): whatever moves the time for the
 * rectification moves it too.
 */
@Component
@Transactional
class ReportAfterRectification {

    private final Deadlines deadlines;
    private final Ledger ledger;

    ReportAfterRectification(Deadlines deadlines, Ledger ledger) {
        this.deadlines = deadlines;
        this.ledger = ledger;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        if (moved.clock() == StatutoryClock.RECTIFICATION) {
            deadlines
                    .find(moved.caseNumber(), StatutoryClock.RECTIFICATION_REPORT, moved.subject())
                    .filter(report -> report.metOn().isEmpty() || moved.change() == DeadlineChange.STARTED_AGAIN)
                    .ifPresent(report -> follow(report, moved));
        }
    }

    private void follow(Deadline report, DeadlineMoved moved) {
        var due = moved.after();
        if (due == null) {
            suspend(report, moved);
        } else if (!due.equals(report.anchoredOn())
                || report.isSuspended()
                || moved.change() == DeadlineChange.STARTED_AGAIN) {
            ledger.startAgain(report, report.term(), due);
        }
    }

    private void suspend(Deadline report, DeadlineMoved moved) {
        if (report.isOpen() && !report.isSuspended()) {
            ledger.suspend(report.caseNumber(), report.clock(), report.subject(), moved.reason());
        }
    }
}
