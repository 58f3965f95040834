package dudao.diagram;

/**
 * 检查意见: what is wrong at an element of a diagram or a form, and what to do about it.
 *
 * @param element its id; that of the whole where none can be named
 * @param name what people read at it; empty where it has none
 * @param remark true where the draft itself names the article that allows it: shown to whoever approves, stops nothing
 */
public record Finding(String element, String name, String text, boolean remark) {

    public static Finding at(String element, String name, String text) {
        return new Finding(element, name, text, false);
    }

    public Finding asRemark(String why) {
        return new Finding(element, name, text + " 流程图写明的依据：" + why, true);
    }

    /** What somebody wrote, as far as a finding quotes it. */
    public static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** In one line, e.g. “核查”（verify-rectification）：没有表单…. */
    public String line() {
        return name.isBlank() ? "%s：%s".formatted(element, text) : "“%s”（%s）：%s".formatted(name, element, text);
    }
}
