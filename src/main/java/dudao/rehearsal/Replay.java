package dudao.rehearsal;

import dudao.diagram.Call;
import dudao.diagram.Node;
import dudao.diagram.Node.Flow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 按草稿重办: one run of a diagram, walked on the diagram it was done on and on the draft beside it. What was answered then is read from
 * the way it took then, and answered again on the draft.
 */
class Replay {

    /** What became of the run on the draft. */
    enum Outcome {
        SAME("与当时一样办完"),
        LEFT_OUT("办得完，但有的步骤不再有"),
        STOPS("会停住"),
        UNCLEAR("不能判断");

        private final String chinese;

        Outcome(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** @param where id of the step of the draft, or of the one it no longer has; empty for none @param why in words */
    record Verdict(Outcome outcome, String where, String why) {}

    private final TokenGame then;
    private final TokenGame draft;
    private final Set<String> waitingCalls;
    private final Map<String, Boolean> facts = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private State atThen;
    private State atDraft;
    private @Nullable Verdict verdict;

    /** @param waitingCalls called diagrams of the draft in which somebody has to act, and which nobody called then */
    private Replay(TokenGame then, TokenGame draft, Set<String> waitingCalls, State atThen, State atDraft) {
        this.then = then;
        this.draft = draft;
        this.waitingCalls = waitingCalls;
        this.atThen = atThen;
        this.atDraft = atDraft;
    }

    /** Begins a run whose first step that left a trace is one of these; empty where the diagram of then cannot begin so. */
    static Optional<Replay> beginning(
            TokenGame then, TokenGame draft, Set<String> waitingCalls, Collection<String> steps) {
        for (var start : then.starts()) {
            var run =
                    new Replay(then, draft, waitingCalls, start, draft.starts().get(0));
            if (run.then.after(start, steps, run.waysOfThen()).isPresent()) {
                var entered = then.starts().indexOf(start);
                run.atDraft =
                        draft.starts().get(Math.min(entered, draft.starts().size() - 1));
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    boolean hasDone(Collection<String> steps) {
        return steps.stream().anyMatch(done::contains);
    }

    /** False where this run cannot come to any of the steps: it was another run of the diagram. */
    boolean take(Collection<String> steps) {
        if (steps.stream().anyMatch(step -> done.contains(step) && isManyTimes(then.node(step)))) {
            return true;
        }
        var reached = then.after(atThen, steps, waysOfThen());
        if (reached.isEmpty()) {
            return steps.stream().anyMatch(step -> done.contains(step) && isCall(then.node(step)));
        }
        learn(reached.get().answers());
        atThen = reached.get();
        steps.forEach(done::add);
        if (verdict == null || verdict.outcome() == Outcome.LEFT_OUT) {
            onDraft(steps);
        }
        return true;
    }

    private void onDraft(Collection<String> steps) {
        var known = steps.stream().filter(step -> draft.node(step) != null).toList();
        if (known.isEmpty()) {
            if (steps.stream().noneMatch(step -> isCall(then.node(step)))) {
                leftOut(steps.iterator().next());
            }
            return;
        }
        var reached = draft.after(atDraft, known, waysOfDraft());
        if (reached.isPresent()) {
            atDraft = reached.get();
            facts.keySet().removeIf(condition -> Call.in(condition).isEmpty());
        } else if (known.stream().noneMatch(step -> isCall(draft.node(step)))) {
            verdict = stopped(known.get(0));
        }
    }

    private void leftOut(String step) {
        var name = named(then, step);
        verdict = new Verdict(Outcome.LEFT_OUT, step, "草稿没有“%s”这一步，当时办过。".formatted(name));
    }

    private Verdict stopped(@Nullable String wanted) {
        var waiting = draft.waitsAt(atDraft, waysOfDraft());
        var added = waiting.stream()
                .filter(node -> then.node(node.id()) == null)
                .map(node -> new Verdict(Outcome.STOPS, node.id(), "停在新增的“%s”：当时没有人办过。".formatted(node.name())))
                .findFirst();
        if (added.isPresent()) {
            return added.get();
        }
        var there = waiting.stream().map(Node::name).sorted().collect(Collectors.joining("”“", "“", "”"));
        var next = wanted == null ? "办完" : "“" + named(draft, wanted) + "”";
        return waiting.isEmpty()
                ? new Verdict(Outcome.STOPS, wanted == null ? "" : wanted, "按当时的答复，草稿到不了%s。".formatted(next))
                : new Verdict(
                        Outcome.STOPS,
                        waiting.stream().map(Node::id).sorted().findFirst().orElse(""),
                        "停在%s：按当时的答复，草稿在这里等，当时接着是%s。".formatted(there, next));
    }

    /** The case was closed: what is left has to come to an end too. */
    Verdict closed() {
        var over = then.end(atThen, waysOfThen());
        if (over.isPresent() && (verdict == null || verdict.outcome() == Outcome.LEFT_OUT)) {
            learn(over.get().answers());
            if (draft.end(atDraft, waysOfDraft()).isEmpty()) {
                verdict = stopped(null);
            }
        }
        return verdict == null ? new Verdict(Outcome.SAME, "", "") : verdict;
    }

    /** What a form answered counts for the gateway right behind it; what the file says goes on being so. */
    private void learn(List<Flow> answers) {
        for (var taken : answers) {
            for (var way : taken.source().outgoing()) {
                if (!way.condition().isEmpty()) {
                    facts.put(way.condition(), way.equals(taken));
                }
            }
        }
    }

    /** What was answered then, also where the draft asks for the contrary. */
    private Optional<Boolean> known(String condition) {
        var contrary = condition.startsWith("${!")
                ? "${" + condition.substring(3)
                : condition.replaceFirst("^\\$\\{", "\\${!");
        return Optional.ofNullable(facts.get(condition))
                .or(() -> Optional.ofNullable(facts.get(contrary)).map(answer -> !answer));
    }

    private TokenGame.Ways waysOfThen() {
        return new TokenGame.Ways() {
            @Override
            public boolean mayTake(Flow answer) {
                return true;
            }

            @Override
            public boolean mayPass(Node step) {
                return isCall(step) || done.contains(step.id()) && isManyTimes(step);
            }
        };
    }

    private TokenGame.Ways waysOfDraft() {
        return new TokenGame.Ways() {
            @Override
            public boolean mayTake(Flow answer) {
                if (!answer.condition().isEmpty()) {
                    return known(answer.condition()).orElse(true);
                }
                return answer.source().outgoing().stream()
                        .noneMatch(other -> known(other.condition()).orElse(false));
            }

            @Override
            public boolean mayPass(Node step) {
                return isCall(step) && !waitingCalls.contains(step.id())
                        || done.contains(step.id()) && isManyTimes(step);
            }
        };
    }

    private static boolean isCall(@Nullable Node node) {
        return node != null && node.is("callActivity");
    }

    private static boolean isManyTimes(@Nullable Node node) {
        return node != null && node.tag().child("bpmn:multiInstanceLoopCharacteristics") != null;
    }

    private static String named(TokenGame game, String step) {
        var node = game.node(step);
        return node == null || node.name().isEmpty() ? step : node.name();
    }
}
