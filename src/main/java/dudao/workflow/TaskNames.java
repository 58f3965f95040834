package dudao.workflow;

import dudao.cases.Cases;
import dudao.document.DocumentKind;
import dudao.identity.Directory;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Names a task after the unit it is about, so that an inbox of twenty can be told apart. */
@Component
class TaskNames implements TaskListener {

    /** Between what is to be done and what it is about. */
    static final String SEPARATOR = " · ";

    /** The one diagram that counts applications, not problems. */
    private static final String APPLICATIONS = "deadline-change";

    private final Cases cases;
    private final Directory directory;

    TaskNames(@Lazy Cases cases, @Lazy Directory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    @Override
    public void notify(DelegateTask task) {
        var caseNumber = FormsInTasks.caseNumber((TaskEntity) task);
        var file = cases.file(caseNumber);
        var about = file.unit().map(unit -> directory.body(unit).name()).orElse(file.title());
        task.setName(task.getName() + which((TaskEntity) task) + SEPARATOR + about);
        task.setDescription(caseNumber + " " + file.kind().chinese());
    }

    /** Tells apart tasks of which a case may have several at once: by problem, by application, by document. */
    private static String which(TaskEntity task) {
        var subject = FormsInTasks.subject(task);
        if (subject.matches("\\d+")) {
            return APPLICATIONS.equals(task.getProcessDefinition().getKey())
                    ? "（第" + subject + "次申请）"
                    : "（问题" + subject + "）";
        }
        return Stream.of(DocumentKind.values())
                .filter(kind -> kind.name().equals(subject))
                .map(kind -> "（" + kind.chinese() + "）")
                .findFirst()
                .orElse("");
    }
}
