package dudao.benchmark;

import dudao.Story;
import dudao.cases.CaseKind;
import dudao.cases.Cases;
import dudao.cases.Matter;
import dudao.cases.NewCase;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;

/** 本系统: cases carried through our forms by signed-in people, with every check on. */
class Product extends Side {

    private final Cases cases;
    private final Directory directory;

    Product(ProcessEngine engine, People people, Cases cases, Directory directory) {
        super(engine, people);
        this.cases = cases;
        this.directory = directory;
    }

    /** Has the story of the tests told once and writes down who did what. */
    Script write(Story story) {
        var told = story.open(CaseKind.SPECIAL_SUPERVISION, true)
                .until("request-appeal")
                .does("request-appeal", Map.of("choice", "WAIVE"))
                .untilClosed();
        return new Script(engine
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(told.number().value())
                .list()
                .stream()
                .sorted(Comparator.comparing(HistoricTaskInstance::getEndTime))
                .map(task -> new Script.Act(task.getTaskDefinitionKey(), task.getAssignee()))
                .toList());
    }

    @Override
    String open() {
        return cases.open(NewCase.supervision(
                        CaseKind.SPECIAL_SUPERVISION,
                        new BodyCode("C"),
                        directory.body(new BodyCode("S014")),
                        List.of(Matter.SAFETY, Matter.BUILDINGS),
                        true))
                .value();
    }

    @Override
    void handIn(String task, Map<String, Object> fields) {
        engine.getFormService().submitTaskForm(task, fields);
    }
}
