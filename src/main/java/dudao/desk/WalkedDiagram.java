package dudao.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 所走的路: a diagram in the version that ran, with the steps that were taken on it, told by the acts alone. */
record WalkedDiagram(String process, int version, String name, List<Step> steps) {

    /**
     * @param first when it was first done, @param last when last
     * @param waited the longest time that the diagram waited for it
     * @param longest the case waited nowhere on this diagram longer
     */
    record Step(String element, String name, int times, Moment first, Moment last, Duration waited, boolean longest) {

        public String waitedInWords() {
            return waited.toDays() > 0
                    ? waited.toDays() + "日"
                    : waited.toHours() > 0 ? waited.toHours() + "小时" : "不到1小时";
        }
    }

    private record Visit(HistoryLine.Step at, String name, Moment done, Duration waited) {}

    /** @param names of the diagrams */
    static List<WalkedDiagram> of(List<HistoryLine> lines, Function<String, Optional<String>> names) {
        var runs = new LinkedHashMap<String, List<Visit>>();
        var before = new LinkedHashMap<String, Moment>();
        var anywhere = lines.isEmpty() ? null : lines.get(0).moment();
        for (var line : lines) {
            var step = line.step();
            if (step == null || step.element().isEmpty() || anywhere == null) {
                continue;
            }
            var run = step.process() + ":" + step.version();
            var since = before.getOrDefault(run, anywhere);
            runs.computeIfAbsent(run, key -> new ArrayList<>())
                    .add(new Visit(
                            step,
                            line.what(),
                            line.moment(),
                            Duration.between(since.at(), line.moment().at())));
            before.put(run, line.moment());
            anywhere = line.moment();
        }
        return runs.values().stream().map(visits -> walked(visits, names)).toList();
    }

    /** Where the case waited longest of all, if anywhere for a day or more. */
    static Optional<Step> slowest(List<WalkedDiagram> walked) {
        return walked.stream()
                .flatMap(run -> run.steps().stream())
                .filter(Step::longest)
                .max(Comparator.comparing(Step::waited));
    }

    private static WalkedDiagram walked(List<Visit> visits, Function<String, Optional<String>> names) {
        var longest = visits.stream()
                .map(Visit::waited)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Map<String, List<Visit>> byElement = visits.stream()
                .collect(Collectors.groupingBy(visit -> visit.at().element(), LinkedHashMap::new, Collectors.toList()));
        var steps = byElement.entrySet().stream()
                .map(entry -> step(entry.getKey(), entry.getValue(), longest))
                .toList();
        var at = visits.get(0).at();
        return new WalkedDiagram(
                at.process(), at.version(), names.apply(at.process()).orElse(at.process()), steps);
    }

    private static Step step(String element, List<Visit> visits, Duration longest) {
        var waited = visits.stream()
                .map(Visit::waited)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Step(
                element,
                visits.get(0).name(),
                visits.size(),
                visits.get(0).done(),
                visits.get(visits.size() - 1).done(),
                waited,
                waited.equals(longest) && longest.toDays() > 0);
    }

    /** For the picture. */
    public String elements(boolean onlyLongest) {
        return steps.stream()
                .filter(step -> step.longest() || !onlyLongest)
                .map(Step::element)
                .collect(Collectors.joining(" "));
    }
}
