package dudao.diagram;

import dudao.workflow.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a draft may build upon: the verbs and forms of the code, and the diagrams in force.
 *
 * @param diagrams by their key
 * @param answers what each task's form answers, by the task; learnt from the diagrams that ship with the forms
 * @param aboutOneOfSeveral keys of the diagrams that are told which of several they are about ({@code subject})
 */
public record House(
        Vocabulary vocabulary,
        Map<String, Drawing> diagrams,
        Map<String, Set<Answer>> answers,
        Set<String> aboutOneOfSeveral) {

    public static House of(Vocabulary vocabulary, Map<String, Drawing> diagrams) {
        var answers = new HashMap<String, Set<Answer>>();
        var several = new HashSet<String>();
        for (var drawing : diagrams.values()) {
            drawing.flows()
                    .forEach(flow -> Answer.in(flow.condition()).ifPresent(answer -> Answer.askedBy(flow.source())
                            .forEach(task -> answers.computeIfAbsent(task.id(), id -> new HashSet<>())
                                    .add(answer))));
            drawing.nodes()
                    .filter(call -> call.is("callActivity"))
                    .filter(call ->
                            call.tag().all("camunda:in").anyMatch(in -> "subject".equals(in.attribute("target"))))
                    .forEach(call -> several.add(call.tag().attributeOr("calledElement", "")));
            if (readsSubjectItself(drawing)) {
                several.add(drawing.key());
            }
        }
        return new House(vocabulary, Map.copyOf(diagrams), answers, several);
    }

    /** Begun by the house with a subject, e.g. the change of one period. */
    private static boolean readsSubjectItself(Drawing drawing) {
        return drawing.nodes()
                .filter(node -> node.tag().child("bpmn:multiInstanceLoopCharacteristics") == null)
                .anyMatch(node -> node.tag().attributes().values().stream()
                        .anyMatch(value -> value.matches("(person_)?[$#]\\{.*\\bsubject\\b.*}")));
    }

    /** The same with the draft in the place of the diagram of its key. */
    public House with(Drawing draft) {
        var all = new HashMap<>(diagrams);
        all.put(draft.key(), draft);
        return new House(vocabulary, Map.copyOf(all), answers, aboutOneOfSeveral);
    }
}
