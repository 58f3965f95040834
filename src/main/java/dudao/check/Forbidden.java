package dudao.check;

import dudao.diagram.Finding;
import dudao.diagram.Tag;

/** 不允许的内容, in words: what was found and what to put in its place. */
class Forbidden {

    private static final String VERB_INSTEAD = "请改用服务任务，从可用动作中选一个，如 ${notices.issue(caseNumber)}。";

    private Forbidden() {}

    static String part(Tag tag) {
        var kind = bare(tag.kind());
        return switch (kind) {
            case "scriptTask", "script" -> "不允许运行脚本。" + VERB_INSTEAD;
            case "connector" -> "不允许使用连接器。" + VERB_INSTEAD;
            case "executionListener", "taskListener" -> "不允许附加监听代码。" + VERB_INSTEAD;
            case "formData", "formField" -> "表单不能画在流程图里。请选用同名的表单文件。";
            case "ioSpecification",
                    "inputOutput",
                    "inputParameter",
                    "outputParameter",
                    "out",
                    "properties",
                    "property" -> "不允许在流程里保存数据（%s）：事实记在案卷里。请删除。".formatted(kind);
            case "sendTask", "businessRuleTask", "task", "manualTask", "receiveTask" ->
                "不使用这种任务（%s）。人办理的请用用户任务，系统办理的请用服务任务。".formatted(kind);
            default -> "不允许使用“%s”。请删除，或者改用任务、子流程、排他网关、并行网关和定时、消息、升级、终止事件。".formatted(kind);
        };
    }

    static String attribute(String name, String value) {
        var what = Finding.shortened(value);
        return switch (bare(name)) {
            case "class" -> "不允许指定程序类“%s”。%s".formatted(what, VERB_INSTEAD);
            case "delegateExpression" -> "不允许使用委托表达式“%s”。%s".formatted(what, VERB_INSTEAD);
            case "type", "topic" -> "不允许交给外部程序“%s”。%s".formatted(what, VERB_INSTEAD);
            case "resultVariable" -> "不允许在流程里保存数据（%s）：事实记在案卷里。请删除。".formatted(what);
            case "language", "scriptFormat", "resource" -> "不允许使用其他表达式语言或者脚本“%s”。请删除。".formatted(what);
            case "formKey" -> "不允许指定外部表单“%s”。请选用同名的表单文件。".formatted(what);
            case "calledElementVersion", "calledElementVersionTag" -> "不能指定所调用流程的版本：整套流程同时生效。请删除。";
            default -> "不允许设置“%s”（%s）。请删除。".formatted(name, what);
        };
    }

    private static String bare(String name) {
        return name.replaceFirst("^(\\{.*}|\\w+:)", "");
    }
}
