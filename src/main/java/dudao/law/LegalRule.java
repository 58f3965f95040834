package dudao.law;

import java.util.List;

/** 规则: what regulations say differently besides the length of periods; its value stands in the rule pack. */
public enum LegalRule {
    /** What people call the pack. */
    TITLE("规则包名称", ".{2,80}"),
    /** Experts do not count. */
    MINIMUM_TEAM("督导组督学人数下限", "[1-9]\\d?"),
    /** The share of the group that must agree, e.g. {@code 2/3}; 0 where no vote is asked for. */
    PANEL_VOTE("评议同意比例", "0|[1-9]/[1-9]"),
    /** 复查 by the same office and then 申诉, or straight up, or no way at all. */
    OBJECTION_PATH("异议途径", "NONE|SAME_OFFICE|HIGHER_OFFICE"),
    APPEAL_TO("申诉受理机关", "NONE|HIGHER_OFFICE|HIGHER_OFFICE_OR_GOVERNMENT"),
    /** {@code NO} where the regulation sets an appeal no time, so that none is ever too late. */
    APPEAL_LIMITED("申诉有无期限", "YES|NO"),
    /** In years, at the longest. */
    GOVERNMENT_CYCLE("对政府督导周期（年）", "[1-9]\\d?"),
    /** In years, at the longest. */
    SCHOOL_CYCLE("对学校综合督导周期（年）", "[1-9]\\d?"),
    /** In working days; 0 where no notice is asked for and none is limited. */
    ROUTINE_NOTICE("经常性督导提前通知工作日上限", "\\d{1,2}"),
    /** How often one period may be extended. */
    EXTENSIONS("期限延长次数上限", "\\d");

    private final String chinese;
    private final String form;

    LegalRule(String chinese, String form) {
        this.chinese = chinese;
        this.form = form;
    }

    public String chinese() {
        return chinese;
    }

    /** Its values where they are a few codes; none where it is a number or a text. */
    public List<String> choices() {
        return form.matches("[A-Z_|]+") ? List.of(form.split("\\|")) : List.of();
    }

    public boolean allows(String value) {
        return value.matches(form);
    }
}
