package dudao.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 计算结果 of one indicator, which explains itself.
 *
 * @param value the number held against the standard; null where there is none
 * @param score null where the indicator carries no marks or nothing has come in
 * @param fullMarks what could be had, without what does not apply
 * @param met null where nothing is to be met or it is not known yet
 * @param formula in Chinese: the formula, its inputs, its outcome
 */
public record Figure(
        Indicator indicator,
        State state,
        @Nullable BigDecimal value,
        @Nullable BigDecimal score,
        @Nullable BigDecimal fullMarks,
        @Nullable Boolean met,
        String formula,
        List<Figure> parts) {

    /** Of a group: {@link #MISSING} as long as anything below is, {@link #UNFIT} likewise. */
    public enum State {
        COUNTED,
        NOT_APPLICABLE,
        MISSING,
        /** What was filled in cannot be taken; the formula says why. */
        UNFIT
    }

    public Figure {
        parts = List.copyOf(parts);
    }

    static Figure without(Indicator leaf, State state, String why) {
        return new Figure(leaf, state, null, null, leaf.fullMarks(), null, why, List.of());
    }

    /** 触发一票否决. */
    public boolean isVetoed() {
        return indicator.is(Trait.VETO) && Boolean.FALSE.equals(met);
    }

    /** {@code 18分}, {@code 4.3人，达标}; empty as long as there is nothing to count. */
    public String inWords() {
        if (state == State.NOT_APPLICABLE) {
            return "不适用";
        }
        if (state == State.MISSING && indicator.isLeaf() || state == State.UNFIT && indicator.isLeaf()) {
            return "";
        }
        var words = new ArrayList<String>();
        if (value != null) {
            words.add(Decimals.text(value) + (indicator.isLeaf() ? indicator.unit() : "项达标"));
        }
        if (score != null) {
            words.add(Decimals.text(score) + "分");
        }
        if (met != null) {
            words.add(met ? "达标" : "未达标");
        }
        return String.join("，", words);
    }

    public Stream<Figure> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Figure::all));
    }
}
