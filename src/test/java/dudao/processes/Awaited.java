package dudao.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** One open task: for whom it waits and until when. */
class Awaited {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Task task;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;

    Awaited(Task task, TaskService tasks, RuntimeService runtime, ManagementService management) {
        this.task = task;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
    }

    /** Any holder of one of the posts may take it; nobody has it yet. */
    Awaited of(String... groups) {
        assertThat(task.getAssignee())
                .as("%s is taken by", task.getTaskDefinitionKey())
                .isNull();
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .as("%s is addressed to", task.getTaskDefinitionKey())
                .extracting(IdentityLink::getGroupId)
                .containsExactlyInAnyOrder(groups);
        return this;
    }

    /** It is this person's and nobody else's. */
    Awaited ofPerson(String login) {
        assertThat(task.getAssignee()).isEqualTo(login);
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .filteredOn(group -> group != null)
                .containsExactly("person_" + login);
        return this;
    }

    /** Due at the end of the last day, and a timer wakes when it is over. */
    Awaited until(String lastDay) {
        var day = LocalDate.parse(lastDay);
        assertThat(task.getDueDate())
                .as("%s is due", task.getTaskDefinitionKey())
                .isEqualTo(day.atTime(LocalTime.of(23, 59, 59)).atZone(ZONE).toInstant());
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .timers()
                        .list())
                .extracting(job -> job.getDuedate().toInstant())
                .as("timers beside %s", task.getTaskDefinitionKey())
                .contains(day.plusDays(1).atStartOfDay(ZONE).toInstant());
        return this;
    }

    Awaited withoutTerm() {
        assertThat(task.getDueDate())
                .as("%s is due", task.getTaskDefinitionKey())
                .isNull();
        return this;
    }

    /** What the loop is about: a problem's number, an inspector's login, the kind of a document. */
    boolean isAbout(String subject) {
        return subject.equals(runtime.getVariable(task.getExecutionId(), "subject"));
    }
}
