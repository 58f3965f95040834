package dudao.migration;

/**
 * 期日对照: a date of a case before and after it goes on by another diagram or from another step.
 *
 * @param what period, task or timer, e.g. 期限“整改”（问题1）
 * @param before empty where there was none
 * @param after empty where there is none
 */
record DateLine(String what, String before, String after, Verdict verdict) {

    String text() {
        return "%s：%s → %s（%s）"
                .formatted(what, before.isEmpty() ? "无" : before, after.isEmpty() ? "无" : after, verdict.chinese());
    }
}
