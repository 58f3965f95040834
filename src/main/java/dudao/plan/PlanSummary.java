package dudao.plan;

import dudao.cases.Matter;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A plan as those read it who agree to it. */
@Component
class PlanSummary {

    /** @param matters all of them for a comprehensive supervision */
    record Row(String kind, String purpose, String units, String matters) {}

    private final Directory directory;
    private final Cycles cycles;
    private final CyclesInForms inForms;

    PlanSummary(Directory directory, Cycles cycles, CyclesInForms inForms) {
        this.directory = directory;
        this.cycles = cycles;
        this.inForms = inForms;
    }

    Map<String, Object> of(Plan plan) {
        var shown = new HashMap<>(inForms.leftOut(cycles.leftOut(plan.caseNumber(), plan.programmes())));
        shown.putAll(Map.of("planTitle", plan.title(), "planBasis", plan.basis(), "planRows", rows(plan)));
        return shown;
    }

    private List<Row> rows(Plan plan) {
        return plan.programmes().stream()
                .map(programme -> new Row(
                        programme.kind().chinese(),
                        programme.purpose(),
                        programme.units().stream()
                                .map(unit -> directory.body(new BodyCode(unit)).name())
                                .collect(Collectors.joining("、")),
                        programme.mattersCovered().size() == Matter.values().length
                                ? "全部督导事项"
                                : programme.mattersCovered().stream()
                                        .map(Matter::chinese)
                                        .collect(Collectors.joining("、"))))
                .toList();
    }
}
