package dudao.analysis;

import dudao.indicator.Assessment;
import dudao.indicator.Figure;
import dudao.indicator.Framework;
import dudao.indicator.Indicator;
import java.util.List;

/** 比较的指标: those of the first level; where there is one alone, what stands below it. */
final class Axes {

    private Axes() {}

    static List<Indicator> of(Framework framework) {
        return isAlone(framework) ? framework.roots().get(0).parts() : framework.roots();
    }

    static List<Figure> figures(Framework framework, Assessment assessment) {
        return isAlone(framework) ? assessment.figures().get(0).parts() : assessment.figures();
    }

    private static boolean isAlone(Framework framework) {
        return framework.roots().size() == 1 && !framework.roots().get(0).isLeaf();
    }
}
