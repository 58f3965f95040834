package dudao.diagram;

import org.springframework.web.servlet.ModelAndView;

/** 流程说明, as its page shows it: of a version that counts or counted, and of a draft before anybody decides on it. */
public class OutlineView {

    private OutlineView() {}

    /** @param which it is, e.g. 第3版 */
    public static ModelAndView of(Drawing drawing, String which) {
        return new ModelAndView("diagram/outline")
                .addObject("process", drawing.key())
                .addObject("which", which)
                .addObject("named", drawing.name())
                .addObject("lines", Outline.of(drawing));
    }
}
