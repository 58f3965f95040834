package dudao.check;

import dudao.diagram.Answer;
import dudao.diagram.Drawing;
import dudao.diagram.Finding;
import dudao.diagram.House;
import dudao.diagram.Node;
import dudao.diagram.Node.Flow;
import dudao.diagram.Node.Scope;
import dudao.diagram.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 走向: every step is reached and leads to an end, every gateway knows where to go, nothing turns round without somebody acting. */
class FlowRules {

    private final Drawing drawing;
    private final House house;
    private final List<Finding> findings = new ArrayList<>();

    private FlowRules(Drawing drawing, House house) {
        this.drawing = drawing;
        this.house = house;
    }

    static List<Finding> findings(Drawing drawing, House house) {
        var rules = new FlowRules(drawing, house);
        rules.findings.addAll(drawing.loose());
        drawing.scopes().forEach(rules::scope);
        drawing.nodes().forEach(rules::node);
        rules.turnsRound();
        return rules.findings;
    }

    private void scope(Scope scope) {
        var whole = Finding.at(scope.tag().id(), scope.tag().name(), "");
        var event = "true".equals(scope.tag().attribute("triggeredByEvent"));
        if (!event && scope.starts().size() != 1) {
            findings.add(Finding.at(
                    whole.element(),
                    whole.name(),
                    "应当正好有一个普通开始事件，现在有%d个。".formatted(scope.starts().size())));
        }
        var reached = reach(
                scope.nodes().stream()
                        .filter(node -> node.is("startEvent") || node.isEventSubProcess())
                        .toList(),
                FlowRules::next);
        var ending = reach(
                scope.nodes().stream()
                        .filter(node -> node.is("endEvent") || node.isEventSubProcess())
                        .toList(),
                FlowRules::before);
        for (var node : scope.nodes()) {
            if (!reached.contains(node)) {
                findings.add(node.finding("走不到这里。请从前面的步骤连一条箭头过来，或者删除。"));
            }
            if (!ending.contains(node)) {
                findings.add(node.finding("从这里走不到结束。请把它连到后面的步骤或者结束事件。"));
            }
            if (isJoin(node) && !isCompleted(node, scope)) {
                findings.add(node.finding("并行网关等不齐各路，案件会停在这里。请让每一路都从同一个并行网关分出来，并且都走到这里。"));
            }
        }
    }

    private static Stream<Node> next(Node node) {
        return Stream.concat(node.outgoing().stream().map(Flow::target), node.boundaries().stream());
    }

    private static Stream<Node> before(Node node) {
        return Stream.concat(node.incoming().stream().map(Flow::source), Stream.ofNullable(node.attachedTo()));
    }

    private static Set<Node> reach(List<Node> from, Function<Node, Stream<Node>> step) {
        var reached = new LinkedHashSet<>(from);
        var open = new ArrayList<>(from);
        while (!open.isEmpty()) {
            step.apply(open.remove(open.size() - 1)).filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    private void node(Node node) {
        if (node.is("exclusiveGateway")) {
            choice(node);
        } else {
            node.outgoing().stream()
                    .filter(flow -> !flow.condition().isEmpty())
                    .forEach(flow ->
                            findings.add(Finding.at(flow.id(), flow.tag().name(), "只有排他网关出来的箭头可以带条件。请在前面加一个排他网关。")));
            if (node.outgoing().size() > 1 && !node.is("parallelGateway")) {
                findings.add(node.finding("引出了几条箭头。请加一个网关，写明是选择其一还是同时进行。"));
            }
        }
        if (node.is("callActivity")) {
            call(node);
        }
        if (node.is("parallelGateway") && node.outgoing().size() > 1) {
            separate(node);
        }
        if (node.tag().child("bpmn:multiInstanceLoopCharacteristics") != null
                && !node.is("callActivity")
                && !node.is("userTask")) {
            findings.add(node.finding("只有用户任务和调用活动可以多实例。请去掉多实例标记。"));
        }
    }

    private static boolean isJoin(Node node) {
        return node.is("parallelGateway") && node.incoming().size() > 1;
    }

    /** Whether one split sends a branch to each of the ways that the join waits for, whatever is answered on them. */
    private boolean isCompleted(Node join, Scope scope) {
        return scope.nodes().stream()
                .filter(split -> split.is("parallelGateway") && split.outgoing().size() > 1)
                .anyMatch(split -> join.incoming().stream().allMatch(awaited -> new Paths(house, awaited::equals)
                        .ahead(scope, node -> false)
                        .get(split)));
    }

    /** Branches that meet without waiting for each other do what comes then once each. */
    private void separate(Node split) {
        var seen = new HashSet<Node>();
        for (var branch : split.outgoing()) {
            var own = reach(List.of(branch.target()), node -> isJoin(node) ? Stream.empty() : next(node));
            own.stream()
                    .filter(node -> !isJoin(node) && seen.contains(node))
                    .findFirst()
                    .ifPresent(node -> findings.add(node.finding("并行的几路没有先汇合，会各走一次。请在前面用并行网关汇合。")));
            seen.addAll(own);
        }
    }

    private void choice(Node gateway) {
        if (gateway.outgoing().size() < 2) {
            return;
        }
        if (gateway.outgoing().stream().noneMatch(Flow::isDefault)) {
            findings.add(gateway.finding("没有默认走向，条件都不满足时案件会停住。请把一条箭头设为默认。"));
        }
        for (var flow : gateway.outgoing()) {
            if (flow.isDefault() != flow.condition().isEmpty()) {
                findings.add(Finding.at(
                        flow.id(),
                        flow.tag().name(),
                        flow.isDefault() ? "默认走向不能带条件。请删除条件。" : "没有条件。请选择一个答复，或者把它设为默认走向。"));
            }
            Answer.in(flow.condition()).ifPresent(answer -> asked(gateway, flow, answer));
        }
    }

    private void asked(Node gateway, Flow flow, Answer answer) {
        for (var task : Answer.askedBy(gateway)) {
            var given = house.answers().getOrDefault(task.id(), Set.of());
            if (!given.contains(answer)) {
                findings.add(Finding.at(
                        flow.id(),
                        flow.tag().name(),
                        "网关读取“%s”，而前面的“%s”不给出这样的答复%s。请改读它的答复，或者改用动作提问。"
                                .formatted(
                                        answer,
                                        task.name(),
                                        given.isEmpty()
                                                ? ""
                                                : given.stream()
                                                        .map(Answer::toString)
                                                        .sorted()
                                                        .collect(Collectors.joining("、", "（可用：", "）")))));
            }
        }
    }

    private void call(Node call) {
        var called = call.tag().attributeOr("calledElement", "");
        if (!house.diagrams().containsKey(called)) {
            findings.add(call.finding("所调用的流程“%s”不存在。可用的有：%s。"
                    .formatted(
                            Finding.shortened(called),
                            house.diagrams().keySet().stream().sorted().collect(Collectors.joining("、")))));
        } else if (calls(called, drawing.key(), new HashSet<>())) {
            findings.add(call.finding("所调用的流程“%s”又调用本流程，不会结束。请改为不相互调用。".formatted(called)));
        }
        if (!"deployment".equals(call.tag().attribute("camunda:calledElementBinding"))) {
            findings.add(call.finding("没有写明与本流程同时生效（calledElementBinding=deployment）。请在编辑器中选“deployment”。"));
        }
        if (call.tag().all("camunda:in").noneMatch(in -> in.attribute("businessKey") != null)) {
            findings.add(call.finding("没有把案号带给所调用的流程。请在“传入”中加上业务键 #{execution.processBusinessKey}。"));
        }
    }

    private boolean calls(String from, String wanted, Set<String> seen) {
        if (from.equals(wanted)) {
            return true;
        }
        var diagram = house.diagrams().get(from);
        return diagram != null
                && seen.add(from)
                && diagram.nodes()
                        .filter(node -> node.is("callActivity"))
                        .anyMatch(node -> calls(node.tag().attributeOr("calledElement", ""), wanted, seen));
    }

    /** A circle in which nobody acts runs until the machine gives up. */
    private void turnsRound() {
        var paths = new Paths(house);
        for (var node : drawing.nodes().toList()) {
            if (!stops(paths, node)) {
                var onward =
                        reach(next(node).filter(other -> !stops(paths, other)).toList(), from -> next(from)
                                .filter(other -> !stops(paths, other)));
                if (onward.contains(node)) {
                    findings.add(node.finding("在一个没有人办理的循环里，会不停地运行。请在循环里加一个用户任务，或者改变走向。"));
                }
            }
        }
    }

    private static boolean stops(Paths paths, Node node) {
        return node.waitsForSomebody() || paths.certainlyPasses(node, Node::waitsForSomebody);
    }
}
