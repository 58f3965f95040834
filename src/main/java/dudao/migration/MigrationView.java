package dudao.migration;

import dudao.diagram.Drawing;
import dudao.diagram.KeptDrawings;
import dudao.diagram.Node;
import dudao.workflow.MigrationPlans;
import dudao.workflow.Migrations;
import dudao.workflow.StepsByHand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a scheme of migration into rows for the page: structure, counts and numbers of cases, nothing of what is in them. */
@Component
class MigrationView {

    /** @param cases at most a page-wide of their numbers */
    record Position(String diagram, int version, String step, int count, String cases) {}

    /**
     * The plan of one diagram.
     *
     * @param marked steps where cases stand that have nowhere to go, for the picture
     */
    record Leg(
            String process,
            String name,
            int from,
            int to,
            int mapped,
            List<StepRow> byHand,
            List<String> complaints,
            String marked) {

        /** Whether there is anything to be seen to. */
        public boolean needsLooking() {
            return !byHand.isEmpty() || !complaints.isEmpty();
        }
    }

    private record Place(String process, int version, String element) {}

    private static final int SHOWN = 12;

    private final KeptDrawings drawings;
    private final MigrationWords words;

    MigrationView(KeptDrawings drawings, MigrationWords words) {
        this.drawings = drawings;
        this.words = words;
    }

    List<Position> positions(List<Migrations.Standing> standings) {
        var grouped = standings.stream()
                .filter(standing -> !isFrame(standing))
                .collect(Collectors.groupingBy(
                        standing -> new Place(standing.process(), standing.version(), standing.element()),
                        LinkedHashMap::new,
                        Collectors.mapping(standing -> standing.caseNumber().value(), Collectors.toList())));
        var positions = new ArrayList<Position>();
        grouped.forEach((at, cases) -> positions.add(new Position(
                drawings.of(at.process(), at.version()).name(),
                at.version(),
                drawings.nameOf(at.process(), at.version(), at.element()),
                cases.size(),
                cases.stream().limit(SHOWN).collect(Collectors.joining("、")) + (cases.size() > SHOWN ? "等" : ""))));
        return positions;
    }

    private boolean isFrame(Migrations.Standing standing) {
        return Leap.node(drawings.of(standing.process(), standing.version()), standing.element())
                .filter(node -> node.is("subProcess"))
                .isPresent();
    }

    List<Leg> legs(MigrationScheme.Scheme scheme, StepsByHand byHand) {
        return scheme.legs().stream().map(leg -> leg(leg, scheme, byHand)).toList();
    }

    private Leg leg(MigrationPlans.Leg leg, MigrationScheme.Scheme scheme, StepsByHand byHand) {
        var rows = leg.to() == 0 ? List.<StepRow>of() : rows(leg, scheme, byHand);
        return new Leg(
                leg.process(),
                drawings.of(leg.process(), leg.from()).name(),
                leg.from(),
                leg.to(),
                leg.steps().size(),
                rows,
                leg.complaints().stream().map(words::of).toList(),
                rows.stream()
                        .filter(row -> row.waiting() > 0 && row.chosen().isEmpty())
                        .map(StepRow::element)
                        .collect(Collectors.joining(" ")));
    }

    private List<StepRow> rows(MigrationPlans.Leg leg, MigrationScheme.Scheme scheme, StepsByHand byHand) {
        var was = drawings.of(leg.process(), leg.from());
        var becomes = drawings.of(leg.process(), leg.to());
        return was.nodes()
                .filter(MigrationView::holdsCases)
                .filter(node -> !leg.knows(node.id()) && !isSeenToByTheEngine(node, becomes, leg, scheme)
                        || byHand.of(leg.process(), leg.from(), node.id()).isPresent())
                .map(node -> new StepRow(
                        "%s:%d:%s".formatted(leg.process(), leg.from(), node.id()),
                        node.id(),
                        node.name(),
                        waiting(node, leg, scheme),
                        byHand.of(leg.process(), leg.from(), node.id()).orElse(""),
                        becomes.nodes()
                                .filter(other ->
                                        other.tag().kind().equals(node.tag().kind())
                                                && other.event().equals(node.event()))
                                .map(other -> new StepRow.Choice(other.id(), other.name()))
                                .toList()))
                .toList();
    }

    /** An event on which nothing waits yet is made anew as the new diagram has it. */
    private static boolean isSeenToByTheEngine(
            Node node, Drawing becomes, MigrationPlans.Leg leg, MigrationScheme.Scheme scheme) {
        return node.is("boundaryEvent")
                && Leap.node(becomes, node.id())
                        .filter(other -> other.event().equals(node.event()))
                        .isPresent()
                && waiting(node, leg, scheme) == 0;
    }

    private static long waiting(Node node, MigrationPlans.Leg leg, MigrationScheme.Scheme scheme) {
        return scheme.standings().stream()
                .filter(standing -> standing.process().equals(leg.process())
                        && standing.version() == leg.from()
                        && standing.element().equals(node.id()))
                .count();
    }

    /** A case never rests at what it only runs through. */
    private static boolean holdsCases(Node node) {
        return node.is("userTask")
                || node.is("callActivity")
                || node.is("subProcess")
                || node.is("boundaryEvent")
                || node.is("intermediateCatchEvent")
                || node.is("receiveTask");
    }
}
