package dudao.sheet;

/**
 * 发现的问题 at a leaf of the sheet.
 *
 * @param indicator code of the leaf
 * @param title of the leaf
 */
public record Finding(String indicator, String title, String text) {

    /** {@code 【B1.2.1 有制度】没有印发}, as it becomes a problem. */
    public String asProblem() {
        return "【%s %s】%s".formatted(indicator, title, text);
    }
}
