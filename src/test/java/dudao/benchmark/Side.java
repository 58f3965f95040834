package dudao.benchmark;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** One of the two that are compared. Both are driven by the same people with the same calls, in the same order. */
abstract class Side {

    final ProcessEngine engine;
    private final People people;

    Side(ProcessEngine engine, People people) {
        this.engine = engine;
        this.people = people;
    }

    /** Opens a case and says its number. */
    abstract String open();

    /** Hands in what was written for the task. */
    abstract void handIn(String task, Map<String, Object> fields);

    /**
     * One whole special supervision, from opening to the sealed file.
     *
     * @return how many steps people took: the opening, each claim, each form
     */
    int carry(Script script) {
        var steps = 1;
        var identity = engine.getIdentityService();
        var tasks = engine.getTaskService();
        try {
            people.act(identity, People.OPENER);
            var number = open();
            var telling = script.tell(people.today());
            for (var act : script.acts()) {
                people.act(identity, act.login());
                var task = tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .taskDefinitionKey(act.task())
                        .listPage(0, 15)
                        .stream()
                        .filter(one ->
                                one.getAssignee() == null || one.getAssignee().equals(act.login()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("%s is not open in %s".formatted(act, number)));
                if (task.getAssignee() == null) {
                    tasks.claim(task.getId(), act.login());
                    steps++;
                }
                handIn(task.getId(), telling.fields(act.task()));
                steps++;
            }
            people.leave(identity);
            requireClosed(number);
            return steps;
        } finally {
            people.leave(identity);
        }
    }

    private void requireClosed(String number) {
        var running = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(number);
        if (running.count() > 0) {
            throw new IllegalStateException("The case %s is not closed".formatted(number));
        }
    }
}
