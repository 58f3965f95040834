package dudao.desk;

import dudao.calendar.Holidays;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.workflow.Awaited;
import dudao.workflow.OpenTask;
import dudao.workflow.Processes;
import dudao.workflow.Worklist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts cases and tasks into the words of a list. */
@Component
class CaseRows {

    private static final String AT_WORK = "等待系统处理";
    private static final String CLOSED = "已办结";

    private final Cases cases;
    private final Worklist worklist;
    private final Processes processes;
    private final Holidays holidays;
    private final Clock clock;

    CaseRows(Cases cases, Worklist worklist, Processes processes, Holidays holidays, Clock clock) {
        this.cases = cases;
        this.worklist = worklist;
        this.processes = processes;
        this.holidays = holidays;
        this.clock = clock;
    }

    List<CaseRow> of(List<CaseNumber> numbers) {
        var awaited = worklist.awaited(numbers);
        var running = processes.running(numbers);
        return numbers.stream()
                .map(number -> new CaseRow(
                        cases.file(number), stage(awaited.getOrDefault(number, List.of()), running.contains(number))))
                .toList();
    }

    List<TaskRow> tasks(List<OpenTask> tasks) {
        var today = LocalDate.now(clock);
        return tasks.stream()
                .map(task -> new TaskRow(
                        task,
                        task.name(),
                        cases.file(task.caseNumber()),
                        Urgency.of(task.due(), today, holidays.calendar())))
                .toList();
    }

    private static String stage(List<Awaited> awaited, boolean running) {
        if (!running) {
            return CLOSED;
        }
        return awaited.isEmpty()
                ? AT_WORK
                : awaited.stream().map(Awaited::name).distinct().collect(Collectors.joining("、"));
    }
}
