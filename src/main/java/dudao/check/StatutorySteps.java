package dudao.check;

import dudao.diagram.Drawing;
import dudao.diagram.Finding;
import dudao.diagram.House;
import dudao.diagram.Node;
import dudao.diagram.Node.Flow;
import dudao.diagram.Node.Scope;
import dudao.diagram.Paths;
import dudao.law.Article;
import dudao.law.Regulation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** 法定步骤一览: holds each kind of case, with the draft in it, against what the law asks of its procedure. */
public class StatutorySteps {

    /** A line of the diagram's own documentation that names the article which allows to do without. */
    private static final Pattern LEFT_OUT = Pattern.compile("不设“(.+?)”：\\s*(《.+》第.+条.*)");

    private final List<StatutoryStep> steps;

    StatutorySteps(List<StatutoryStep> steps) {
        this.steps = steps;
    }

    public List<StatutoryStep> all() {
        return steps;
    }

    public static StatutorySteps shipped() {
        try (var file = StatutorySteps.class.getResourceAsStream("/processes/statutory-steps.csv")) {
            return new StatutorySteps(read(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The statutory steps cannot be read", unreadable);
        }
    }

    private static List<StatutoryStep> read(InputStream file) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (var rows = format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(StatutorySteps::step).toList();
        }
    }

    private static StatutoryStep step(CSVRecord row) {
        return new StatutoryStep(
                Set.of(row.get("案件").split(" ")),
                List.of(row.get("步骤").split("\\|")),
                row.get("名称"),
                row.get("先于"),
                row.get("先于什么"),
                row.get("除非").isEmpty() ? List.of() : List.of(row.get("除非").split("\\|")),
                new Article(new Regulation(row.get("依据")), Integer.parseInt(row.get("条"))));
    }

    /** @param house with the draft in the place of what is in force */
    List<Finding> findings(Drawing draft, House house) {
        var findings = new ArrayList<Finding>();
        var reached = new HashSet<String>();
        for (var step : steps) {
            for (var kind : step.kinds()) {
                var whole = house.diagrams().get(kind);
                if (whole != null && (kind.equals(draft.key()) || calls(whole, draft.key(), house, new HashSet<>()))) {
                    missing(step, whole, draft, house)
                            .filter(finding -> reached.add(finding.element() + finding.text()))
                            .map(finding -> allowed(finding, step, draft))
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static boolean calls(Drawing whole, String key, House house, Set<String> seen) {
        return seen.add(whole.key())
                && whole.nodes()
                        .filter(node -> node.is("callActivity"))
                        .map(node -> node.tag().attributeOr("calledElement", ""))
                        .anyMatch(called -> called.equals(key)
                                || house.diagrams().containsKey(called)
                                        && calls(house.diagrams().get(called), key, house, seen));
    }

    private static Optional<Finding> missing(StatutoryStep step, Drawing whole, Drawing draft, House house) {
        var paths = new Paths(house, step::isExcused);
        if (!step.before().isEmpty()) {
            var early = paths.tooEarly(whole, step::isPassedBy, step::comesBefore);
            var text =
                    "在“%s”之前，每条路径都要经过“%s”（%s）。".formatted(step.beforeName(), step.name(), step.basis()) + advice(step);
            return early.isEmpty()
                    ? Optional.empty()
                    : Optional.of(early.stream()
                            .filter(node -> draft.nodes().anyMatch(node::equals))
                            .findFirst()
                            .map(node -> node.finding(text))
                            .orElseGet(() -> draft.finding(text)));
        }
        if (paths.certainly(whole, step::isPassedBy)) {
            return Optional.empty();
        }
        var text = "每条路径都要经过“%s”（%s）。".formatted(step.name(), step.basis()) + advice(step);
        return Optional.of(draft.scopes().stream()
                .flatMap(scope -> turnOff(scope, paths.ahead(scope, step::isPassedBy), step))
                .findFirst()
                .map(flow -> Finding.at(flow.id(), flow.tag().name(), "这个走向绕过了法定步骤：" + text))
                .orElseGet(() -> draft.finding(text)));
    }

    /** Where one answer of a gateway leads past the step and another to it. */
    private static Stream<Flow> turnOff(Scope scope, Map<Node, Boolean> ahead, StatutoryStep step) {
        return scope.flows().stream()
                .filter(flow -> flow.source().is("exclusiveGateway") && !step.isExcused(flow))
                .filter(flow -> !ahead.get(flow.target()))
                .filter(flow -> flow.source().outgoing().stream().anyMatch(other -> ahead.get(other.target())));
    }

    private static String advice(StatutoryStep step) {
        return "请补上，或者在流程的说明里写“不设“%s”：”和允许省去的法条。".formatted(step.name());
    }

    private static Finding allowed(Finding finding, StatutoryStep step, Drawing draft) {
        return draft.process()
                .documentation()
                .lines()
                .map(String::strip)
                .map(LEFT_OUT::matcher)
                .filter(line -> line.matches() && line.group(1).equals(step.name()))
                .findFirst()
                .map(line -> finding.asRemark(line.group(2)))
                .orElse(finding);
    }
}
