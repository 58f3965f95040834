package dudao.indicator;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 上级指标 as one cell says it: {@code A1 组织领导（70分）（权重30%）}.
 *
 * @param code empty where the cell gives none
 */
record Heading(
        String code,
        String title,
        @Nullable BigDecimal marks,
        @Nullable BigDecimal weight,
        Gathering gathering) {

    private static final Pattern CODED =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9.-]{0,39})[\\s\\u3000、]+(.+)", Pattern.DOTALL);
    private static final Pattern BRACKET = Pattern.compile("(.+?)\\s*[（(]([^（）()]+)[）)]", Pattern.DOTALL);
    private static final Pattern MARKS = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,4})?)分");
    private static final Pattern WEIGHT = Pattern.compile("权重(\\d{1,3}(?:\\.\\d{1,4})?)%");

    static Heading read(String cell) {
        BigDecimal marks = null;
        BigDecimal weight = null;
        var gathering = Gathering.SUM;
        var rest = cell.strip();
        for (var bracket = BRACKET.matcher(rest); bracket.matches(); bracket = BRACKET.matcher(rest)) {
            var inside = bracket.group(2).strip();
            var asMarks = MARKS.matcher(inside);
            var asWeight = WEIGHT.matcher(inside);
            var asGathering = Gathering.parse(inside);
            if (asMarks.matches()) {
                marks = Decimals.plain(new BigDecimal(asMarks.group(1)));
            } else if (asWeight.matches()) {
                weight = Decimals.plain(new BigDecimal(asWeight.group(1)));
            } else if (asGathering.isPresent()) {
                gathering = asGathering.get();
            } else {
                break;
            }
            rest = bracket.group(1).strip();
        }
        var coded = CODED.matcher(rest);
        return coded.matches()
                ? new Heading(coded.group(1), coded.group(2).strip(), marks, weight, gathering)
                : new Heading("", rest, marks, weight, gathering);
    }

    static String write(Indicator group) {
        var text = new StringBuilder(group.code()).append(' ').append(group.title());
        if (group.fullMarks() != null) {
            text.append("（").append(Decimals.text(group.fullMarks())).append("分）");
        }
        if (group.weight() != null) {
            text.append("（权重").append(Decimals.text(group.weight())).append("%）");
        }
        if (!group.rule().wording().isEmpty()) {
            text.append("（").append(group.rule().wording()).append("）");
        }
        return text.toString();
    }
}
