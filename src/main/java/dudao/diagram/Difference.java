package dudao.diagram;

import java.util.List;

/**
 * 差异: what became different at an element, in a sentence that can be read without the picture.
 *
 * @param mark how the element is marked on the pictures
 */
public record Difference(String element, Mark mark, String text) {

    public enum Mark {
        ADDED("新增"),
        REMOVED("删除"),
        CHANGED("修改"),
        MOVED("移动");

        private final String chinese;

        Mark(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    static List<Difference> of(Mark mark, List<Difference> differences) {
        return differences.stream().filter(one -> one.mark() == mark).toList();
    }
}
