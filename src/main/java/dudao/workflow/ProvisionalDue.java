package dudao.workflow;

import dudao.calendar.Holidays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 暂定: every form says so above its fields when its task is due on a day that a holiday notice to come may still move. */
@Component
class ProvisionalDue {

    /** Known to {@code task.js}, and to no form. */
    static final String FIELD = "provisionalDue";

    private final Holidays holidays;
    private final Clock clock;

    ProvisionalDue(@Lazy Holidays holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    /** The last day as people read it; empty where it stands, or no period runs. */
    Optional<String> of(Task task) {
        var calendar = holidays.calendar();
        return Optional.ofNullable(task.getDueDate())
                .map(due -> LocalDate.ofInstant(due.toInstant(), clock.getZone()))
                .filter(calendar::isProvisional)
                .map(calendar::inWords);
    }
}
