package dudao.check;

import dudao.diagram.Drawing;
import dudao.diagram.Finding;
import dudao.diagram.House;
import dudao.diagram.Node;
import dudao.diagram.Node.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 任务: each has its form and somebody who may take it, and a last day or the reason why it has none. */
class TaskRules {

    /** How a diagram says, in the documentation of the element, that nothing limits the time. */
    static final String NO_CLOCK = "不设期限：";

    private TaskRules() {}

    static List<Finding> findings(Drawing drawing, House house) {
        var findings = new ArrayList<Finding>();
        if (!"true".equals(drawing.process().attribute("isExecutable"))) {
            findings.add(drawing.finding("流程没有标为可执行（isExecutable）。请在编辑器中勾选“可执行”。"));
        }
        if (!drawing.key().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            findings.add(drawing.finding("流程编号应当由小写英文单词和连字符组成，如 special-supervision。"));
        }
        drawing.nodes().forEach(node -> {
            if (node.is("userTask")) {
                task(node, house).forEach(text -> findings.add(node.finding(text)));
            }
            if (node.is("serviceTask") && node.tag().attribute("camunda:expression") == null) {
                findings.add(node.finding("没有动作。请从可用动作中选一个，如 ${notices.issue(caseNumber)}。"));
            }
            if (node.event().equals("timer") && node.time().isEmpty()) {
                findings.add(node.finding("定时事件没有写时间。请选择一个法定期限。"));
            }
            event(node, drawing).ifPresent(text -> findings.add(node.finding(text)));
            unclocked(node, drawing).ifPresent(text -> findings.add(node.finding(text)));
            subject(node, drawing, house).ifPresent(text -> findings.add(node.finding(text)));
        });
        return findings;
    }

    private static List<String> task(Node task, House house) {
        var texts = new ArrayList<String>();
        if (!task.id().equals(task.tag().attribute("camunda:formRef"))) {
            texts.add("表单应当与任务同名（formRef=%s）。请选择同名的表单。".formatted(task.id()));
        } else if (!"deployment".equals(task.tag().attribute("camunda:formRefBinding"))) {
            texts.add("没有写明表单与本流程同时生效（formRefBinding=deployment）。请在编辑器中选“deployment”。");
        }
        if (!house.vocabulary().forms().contains(task.id())) {
            texts.add("没有名为“%s”的表单和办理代码。请从可用的任务中选一个，任务的编号就是表单的编号。".formatted(task.id()));
        }
        if (task.tag().attributeOr("camunda:candidateGroups", "").isBlank()) {
            texts.add("没有写明由谁办理，谁也看不到它。请选择一个岗位，如 ${posts.officeStaff(caseNumber)}。");
        }
        return texts;
    }

    private static Optional<String> event(Node node, Drawing drawing) {
        if (node.event().equals("message") || node.event().equals("escalation")) {
            var definition = node.tag().child("bpmn:" + node.event() + "EventDefinition");
            var reference = definition.attributeOr(node.event() + "Ref", "");
            var named = drawing.definitions()
                    .children("bpmn:" + node.event())
                    .anyMatch(one -> one.id().equals(reference) && !one.name().isEmpty());
            return named ? Optional.empty() : Optional.of("事件没有选定等待的消息或者升级。请选择一个。");
        }
        return node.is("intermediateCatchEvent") && node.event().isEmpty()
                ? Optional.of("中间事件没有写明等什么。请选择定时或者消息。")
                : Optional.empty();
    }

    private static Optional<String> unclocked(Node node, Drawing drawing) {
        var waits = node.is("userTask")
                || node.is("intermediateCatchEvent") && node.event().equals("message");
        if (!waits
                || !node.clock().isEmpty()
                || node.boundaries().stream().anyMatch(event -> event.event().equals("timer"))
                || isWithinClock(node, drawing)) {
            return Optional.empty();
        }
        var why = node.tag().documentation();
        return why.startsWith(NO_CLOCK) && why.length() >= NO_CLOCK.length() + 4
                ? Optional.empty()
                : Optional.of("没有期限。请选择一个法定期限，或者在说明里写“%s”和理由（有法条的写法条）。".formatted(NO_CLOCK));
    }

    /** A period that runs over all steps of a frame, beside them. */
    private static boolean isWithinClock(Node node, Drawing drawing) {
        return drawing.scopes().stream()
                .filter(scope -> scope.nodes().contains(node))
                .flatMap(scope -> scope.nodes().stream())
                .filter(Node::isEventSubProcess)
                .flatMap(late -> late.inner().nodes().stream())
                .anyMatch(event -> event.is("startEvent") && event.event().equals("timer"));
    }

    private static Optional<String> subject(Node node, Drawing drawing, House house) {
        var several = house.aboutOneOfSeveral().contains(drawing.key())
                || node.tag().child("bpmn:multiInstanceLoopCharacteristics") != null;
        var read = node.tag().attributes().values().stream().anyMatch(TaskRules::readsSubject)
                || readsSubject(node.time())
                || node.outgoing().stream().map(Flow::condition).anyMatch(TaskRules::readsSubject);
        return read && !several
                ? Optional.of("这里没有 subject：只有多实例的任务和按对象调用的流程才有。请改为写明的代码，或者给任务加上多实例。")
                : Optional.empty();
    }

    private static boolean readsSubject(String expression) {
        return expression.matches("(?s).*[$#]\\{[^'}]*('\\w*'[^'}]*)*\\bsubject\\b.*}.*");
    }
}
