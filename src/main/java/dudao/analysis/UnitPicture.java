package dudao.analysis;

import dudao.indicator.Framework;
import dudao.indicator.Indicator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 单位画像: one unit beside the means of others, in the same survey and of the same stage.
 *
 * @param groups whom it is put beside; none where the reader sees nobody else
 */
record UnitPicture(Framework framework, UnitRow own, List<Group> groups) {

    /** @param name who they are and how many, this unit among them */
    record Group(String name, List<Shown> means, Shown total) {

        static Group of(String name, Overview overview) {
            return new Group(
                    "%s（%d个单位）".formatted(name, overview.rows().size()), overview.shownMeans(), overview.shownTotal());
        }
    }

    /** @param means one for each group */
    record Line(Indicator axis, Shown own, List<Shown> means) {}

    public List<Line> lines() {
        var axes = Axes.of(framework);
        return IntStream.range(0, axes.size())
                .mapToObj(axis -> new Line(
                        axes.get(axis),
                        own.shown().get(axis),
                        groups.stream().map(group -> group.means().get(axis)).toList()))
                .toList();
    }

    /** A net needs three corners. */
    public boolean hasRadar() {
        return Axes.of(framework).size() > 2;
    }
}
