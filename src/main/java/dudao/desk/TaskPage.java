package dudao.desk;

import dudao.identity.CurrentPerson;
import dudao.workflow.OpenTasks;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 办理: one task with its form, for whoever may see it; the same form as in Tasklist, also on a phone. */
@Controller
class TaskPage {

    private final CurrentPerson current;
    private final OpenTasks tasks;
    private final CaseRows rows;

    TaskPage(CurrentPerson current, OpenTasks tasks, CaseRows rows) {
        this.current = current;
        this.tasks = tasks;
        this.rows = rows;
    }

    @GetMapping("/tasks/{task}")
    String open(@PathVariable String task, Model model) {
        var person = current.person().orElseThrow();
        var found = tasks.find(person, task).orElseThrow(ReadableCases::notFound);
        model.addAttribute("row", rows.tasks(List.of(found.task())).get(0));
        model.addAttribute("held", found.isHeldBy(person));
        model.addAttribute("holder", found.holderName());
        return "desk/task";
    }
}
