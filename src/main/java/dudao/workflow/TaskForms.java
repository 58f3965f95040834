package dudao.workflow;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.CurrentPerson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds the {@link TaskForm} of a task, hands it what was filled in and keeps the record of the act. */
@Component
class TaskForms {

    private final ObjectProvider<TaskForm<?>> forms;
    private final FormBinding binding;
    private final FormLabels labels;
    private final Cases cases;
    private final Headings headings;
    private final CurrentPerson current;
    private volatile Map<String, TaskForm<?>> byId = Map.of();

    TaskForms(
            ObjectProvider<TaskForm<?>> forms,
            FormBinding binding,
            FormLabels labels,
            @Lazy Cases cases,
            @Lazy Headings headings,
            CurrentPerson current) {
        this.forms = forms;
        this.binding = binding;
        this.labels = labels;
        this.cases = cases;
        this.headings = headings;
        this.current = current;
    }

    Map<String, Object> prefill(String id, CaseNumber caseNumber, String subject) {
        var shown = new LinkedHashMap<>(headings.of(caseNumber));
        shown.putAll(byId(id).prefill(assignment(caseNumber, subject)));
        shown.replaceAll((name, value) -> labels.isShown(id, name) ? value : DaysInChinese.asRead(value));
        return shown;
    }

    TaskForm.Outcome submit(String id, CaseNumber caseNumber, String subject, Map<String, Object> filledIn) {
        return submit(byId(id), assignment(caseNumber, subject), filledIn);
    }

    private <T> TaskForm.Outcome submit(TaskForm<T> form, Assignment assignment, Map<String, Object> filledIn) {
        var outcome = form.submit(assignment, binding.bind(form, filledIn));
        cases.record(assignment.caseNumber(), form.id(), outcome.note(), form.article(assignment));
        return outcome;
    }

    private Assignment assignment(CaseNumber caseNumber, String subject) {
        var person = current.person()
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in who could work on " + caseNumber));
        return new Assignment(caseNumber, subject, person);
    }

    private TaskForm<?> byId(String id) {
        if (byId.isEmpty()) {
            byId = forms.stream().collect(Collectors.toMap(TaskForm::id, Function.identity()));
        }
        var form = byId.get(id);
        if (form == null) {
            throw new IllegalStateException("No TaskForm stands behind the task %s".formatted(id));
        }
        return form;
    }
}
