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
 * @param handedInAs number of the draft it became
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
        DIAGRAM("流程图", ""),
        RULES("规则表", ".dmn"),
        FORM("表单", ".form");

        private final String chinese;
        private final String ending;

        Kind(String chinese, String ending) {
            this.chinese = chinese;
            this.ending = ending;
        }

        static Kind ofPart(String part) {
            return part.endsWith(FORM.ending) ? FORM : part.endsWith(RULES.ending) ? RULES : DIAGRAM;
        }

        /** Name under which a text of this kind is handed in and decided upon. */
        public String part(String subject) {
            return subject + ending;
        }

        public String subject(String part) {
            return part.substring(0, part.length() - ending.length());
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
