package dudao.workflow;

import dudao.law.Article;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * What the office does when a person hands in a task's form, in Tasklist, over REST or on a page of ours. One per user
 * task: {@code PrepareNoticeForm} stands behind the task and the form {@code prepare-notice}.
 *
 * @param <T> the form's fields, bound by name and validated before {@link #submit}
 */
public interface TaskForm<T> {

    default String id() {
        return idOf(getClass());
    }

    static String idOf(Class<?> form) {
        return form.getSimpleName()
                .replaceFirst("Form$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase();
    }

    @SuppressWarnings("unchecked")
    default Class<T> fields() {
        return (Class<T>) ResolvableType.forClass(TaskForm.class, getClass()).resolveGeneric(0);
    }

    /** The article the act rests on; written into the record of the case. */
    Article article();

    /** The same where it is the rule pack of the case that names it. */
    default Article article(Assignment assignment) {
        return article();
    }

    /** What the form shows when it is opened, read afresh each time; never stored in the process. */
    default Map<String, Object> prefill(Assignment assignment) {
        return Map.of();
    }

    /** Carries out the work and says how the process goes on; runs in the transaction that completes the task. */
    Outcome submit(Assignment assignment, T fields);

    /**
     * How the work ended.
     *
     * @param answers what the next gateway reads; gone with the transaction, because the facts stand in the tables
     * @param note one line for the record of the case
     */
    record Outcome(Map<String, Object> answers, @Nullable String note) {

        public static final Outcome DONE = new Outcome(Map.of(), null);

        public static Outcome of(String name, Enum<?> answer) {
            return new Outcome(Map.of(name, answer.name()), null);
        }

        public static Outcome of(String name, boolean answer) {
            return new Outcome(Map.of(name, answer), null);
        }

        public Outcome noting(@Nullable String line) {
            return new Outcome(answers, line);
        }
    }
}
