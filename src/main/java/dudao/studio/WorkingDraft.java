package dudao.studio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 工作草稿: a diagram, the table of rules or a form while administrators change it in the browser.
 *
 * @param subject key of the process or id of the form
 * @param drawnFrom what it began from, in words
 * @param version rises with each change; who saves names the one he changed
 * @param closedAt when it was handed in or laid aside
 * @param handedInAs number of the draft it became; none for rules, which nobody else decides upon
 */
public record WorkingDraft(
        int number,
        Kind kind,
        String subject,
        String name,
        String drawnFrom,
        int version,
        String begunBy,
        Instant begunAt,
        String changedBy,
        Instant changedAt,
        @Nullable Instant closedAt,
        boolean handedIn,
        @Nullable Integer handedInAs) {

    public enum Kind {
        DIAGRAM("流程图"),
        RULES("规则表"),
        FORM("表单");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** One stretch of one person's work on it. */
    public record Change(int version, byte[] text, String by, Instant at) {}

    /** 状态, in a word. */
    public String state() {
        return isOpen() ? "正在修改" : handedIn ? "已提交" : "已搁置";
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
