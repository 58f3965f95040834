package dudao.diagram;

import dudao.deadline.StatutoryClock;
import dudao.diagram.Node.Flow;
import dudao.diagram.Node.Scope;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 流程说明: a diagram in words, step by step in the order in which it is walked: who, what, by when, and what comes then. */
class Outline {

    /**
     * A step in words.
     *
     * @param level how many frames it stands in
     * @param call key of the diagram it runs through; empty where it is a step of its own
     * @param why what the diagram itself explains, e.g. why there is no period
     */
    record Line(
            int number,
            int level,
            String kind,
            String name,
            String who,
            String when,
            String call,
            String why,
            List<Next> then) {}

    /** @param number of the line that comes then; 0 where the frame ends */
    record Next(String answer, int number, String name) {}

    private static final Map<String, String> KINDS = Map.of(
            "userTask", "办理",
            "serviceTask", "系统办理",
            "callActivity", "转入流程",
            "subProcess", "一组步骤",
            "exclusiveGateway", "判断",
            "parallelGateway", "并行",
            "startEvent", "开始",
            "endEvent", "结束",
            "intermediateCatchEvent", "等待",
            "boundaryEvent", "期间发生");
    static final Map<String, String> PEOPLE = Map.of(
            "posts.officeStaff", "督导室工作人员",
            "posts.officeHead", "督导室主任",
            "posts.unit", "被督导单位负责人或者联络员",
            "posts.unitHead", "被督导单位负责人",
            "posts.governmentLeader", "本级人民政府分管领导",
            "posts.higherOfficeStaff", "上一级督导机构工作人员",
            "inspectors.leader", "督导组组长",
            "extensions.applicant", "申请人");
    static final Map<String, String> GROUPS = Map.of(
            "inspectors.team", "督导组成员每人",
            "inspectors.undeclared", "尚未声明的督导组成员每人",
            "objections.reviewers", "复查人员每人",
            "appeals.handlers", "申诉经办人员每人",
            "results.problemNumbers", "每个问题");

    private final Drawing drawing;
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final Map<Node, Integer> levels = new HashMap<>();

    private Outline(Drawing drawing) {
        this.drawing = drawing;
        number(drawing.main(), 0);
    }

    static List<Line> of(Drawing drawing) {
        var outline = new Outline(drawing);
        return outline.numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> outline.line(entry.getKey()))
                .toList();
    }

    private void number(Scope scope, int level) {
        for (var node : inOrder(scope)) {
            numbers.put(node, numbers.size() + 1);
            levels.put(node, level);
            if (node.inner() != null) {
                number(node.inner(), level + 1);
            }
        }
    }

    /** As a reader would walk it: on along the arrows, what may interrupt a step right after it, what stands apart at the end. */
    private static Set<Node> inOrder(Scope scope) {
        var order = new LinkedHashSet<Node>();
        Stream.concat(scope.starts().stream(), scope.nodes().stream().filter(node -> node.incoming()
                        .isEmpty()))
                .forEach(start -> walk(start, order));
        order.addAll(scope.nodes());
        return order;
    }

    private static void walk(Node node, Set<Node> order) {
        if (node.attachedTo() != null && !order.contains(node.attachedTo()) || !order.add(node)) {
            return;
        }
        order.addAll(node.boundaries());
        node.outgoing().stream()
                .sorted((a, b) ->
                        Boolean.compare(a.target().is("endEvent"), b.target().is("endEvent")))
                .forEach(flow -> walk(flow.target(), order));
        node.boundaries().forEach(event -> event.outgoing().forEach(flow -> walk(flow.target(), order)));
    }

    private Line line(Node node) {
        return new Line(
                numbers.get(node),
                levels.get(node),
                kind(node),
                node.is("parallelGateway") && node.name().isEmpty()
                        ? node.outgoing().size() > 1 ? "同时进行" : "都办完以后"
                        : node.name(),
                who(node),
                when(node),
                node.is("callActivity") ? node.tag().attributeOr("calledElement", "") : "",
                node.tag().documentation(),
                node.outgoing().stream().map(flow -> next(node, flow)).toList());
    }

    static String kind(Node node) {
        var kind = node.tag().kind().replaceFirst("^bpmn:", "");
        if (node.isEventSubProcess()) {
            return "随时发生";
        }
        return switch (node.event()) {
            case "timer" -> node.attachedTo() == null ? "定时" : "到期";
            case "message" -> "收到消息";
            case "terminate" -> "全部结束";
            default -> KINDS.getOrDefault(kind, kind);
        };
    }

    private Next next(Node node, Flow flow) {
        var answer = flow.tag().name();
        return new Next(
                answer.isEmpty() && node.outgoing().size() > 1 && !node.is("parallelGateway") ? "其他" : answer,
                numbers.getOrDefault(flow.target(), 0),
                flow.target().name());
    }

    static String who(Node node) {
        var many = node.tag().child("bpmn:multiInstanceLoopCharacteristics");
        var group = many == null
                ? ""
                : Call.in(many.attributeOr("camunda:collection", ""))
                        .map(call -> GROUPS.getOrDefault(call.named(), "每人"))
                        .orElse("每人");
        if (!node.is("userTask")) {
            return group;
        }
        var holder = node.tag().attributeOr("camunda:candidateGroups", "").replaceFirst("^person_", "");
        var one = Call.in(holder)
                .map(call -> PEOPLE.getOrDefault(call.named(), call.named()))
                .orElse("");
        return Stream.of(group, one).filter(word -> !word.isEmpty()).collect(Collectors.joining("，"));
    }

    static String when(Node node) {
        if (node.attachedTo() != null) {
            var how = node.leavesRunning() ? "，该步骤照常进行" : "，该步骤停止";
            return "在“%s”期间%s%s".formatted(node.attachedTo().name(), clock(node), how);
        }
        return clock(node);
    }

    private static String clock(Node node) {
        var written = node.clock();
        if (written.isEmpty()) {
            return "";
        }
        var clock = Call.in(written).map(call -> call.literal(1)).orElse("");
        var period = Stream.of(StatutoryClock.values())
                .filter(one -> one.name().equals(clock))
                .map(one -> "“" + one.chinese() + "”期限")
                .findFirst()
                .orElse(written.startsWith("P") ? written : "文书规定的日期");
        return node.is("userTask") ? period + "最后一日以前" : period + "届满";
    }
}
