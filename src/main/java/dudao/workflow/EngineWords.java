package dudao.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the engine says against a plan of migration, in words that tell what to do. */
class EngineWords {

    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        word("There is no migration instruction for this instance's activity", "案件正停在这一步，新图中没有与它对应的步骤。请在新图上选定对应的步骤。");
        word("There are multiple mappings for source activity id.*", "这一步对应了两个步骤。请只选一个。");
        word(
                "Activities have incompatible types \\((.*) is not compatible with (.*)\\).*",
                "两个步骤的类型不同，不能对应。请选同一类型的步骤。");
        word("Events are not of the same type.*", "两个事件的类型不同，不能对应。请选同一类型的事件。");
        word(
                "The source activity's event scope \\((.*)\\) must be mapped to the target activity's event scope \\((.*)\\).*",
                "这个事件附在“$1”上，新图中的附在“$2”上。请先把“$1”对应到“$2”。");
        word("The source activity's event scope.*", "新图中的这个事件不附在任何步骤上。请改选附在步骤上的事件。");
        word(
                "The closest mapped ancestor '(.*)' is mapped to scope '(.*)' which is not an ancestor of target scope '(.*)'.*",
                "所在的框“$1”对应到了“$2”，而所选步骤在“$3”里。请改选同一框内的步骤。");
        word(
                "Target activity '(.*)' is a descendant of multi-instance body '(.*)' that is not mapped.*",
                "所选步骤在多实例“$2”里，不能从外面移入。请改选多实例以外的步骤。");
        word(
                "Must map the inner activity of a multi-instance body.*|Cannot remove the inner activity.*",
                "多实例的步骤要么整个对应，要么不对应。请改选多实例的步骤。");
        word("The target gateway must have.*", "新图的网关等候的路数比原图少。请先等这几路汇合后再迁移。");
        word("The gateway's flow scope '(.*)' must be mapped.*", "网关所在的框“$1”没有对应。请先把它对应到新图的框。");
        word("Only one gateway can be mapped to gateway '(.*)'.*", "两个网关对应到了同一个网关“$1”。请改选。");
        word("Target activity is not async(Before|After)", "系统正在处理这一步，新图的步骤不是后台办理的。请稍后再迁移这一案。");
        word("The type of the source activity is not supported.*", "引擎不支持在这一步迁移。请等案件走过这一步以后再迁移。");
        word("The variable '(.*)' exists in both.*", "新图的步骤会覆盖数据“$1”。请改选步骤。");
    }

    private EngineWords() {}

    private static void word(String english, String chinese) {
        WORDS.put(Pattern.compile(english, Pattern.DOTALL), chinese);
    }

    static String chinese(String english) {
        for (var word : WORDS.entrySet()) {
            var found = word.getKey().matcher(english.strip());
            if (found.matches()) {
                return found.replaceAll(word.getValue());
            }
        }
        return "引擎不同意这样对应：%s。请改选步骤。".formatted(english.strip());
    }
}
