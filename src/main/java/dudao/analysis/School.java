package dudao.analysis;

import dudao.indicator.Assessment;
import dudao.indicator.Computation;
import dudao.indicator.Figure;
import dudao.indicator.Framework;
import dudao.indicator.Shortfalls;
import java.util.List;

/**
 * A unit held against the groups of which so many must be met.
 *
 * @param shortfalls one for each group whose data suffice
 */
record School(Selected selected, Assessment assessment, List<Shortfalls> shortfalls) {

    enum State {
        PASSES,
        FAILS,
        UNKNOWN
    }

    static School of(Framework framework, Selected selected) {
        return new School(
                selected, Computation.of(framework, selected.entries()), Shortfalls.all(framework, selected.entries()));
    }

    /** Known to fail as soon as one group does. */
    public State state() {
        if (shortfalls.stream().anyMatch(group -> !group.passes())) {
            return State.FAILS;
        }
        return figures().stream().allMatch(figure -> figure.state() == Figure.State.COUNTED)
                ? State.PASSES
                : State.UNKNOWN;
    }

    /** The groups themselves. */
    public List<Figure> figures() {
        return assessment
                .all()
                .filter(figure -> Shortfalls.isAtLeast(figure.indicator()))
                .toList();
    }

    /** Why nothing can be said yet. */
    public List<Figure> open() {
        return figures().stream()
                .flatMap(figure -> figure.parts().stream())
                .filter(part -> part.state() == Figure.State.MISSING || part.state() == Figure.State.UNFIT)
                .toList();
    }
}
