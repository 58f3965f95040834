package dudao.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads 评分方式 as files say it. */
final class Rules {

    static final String FORMS = "评分；分档 15/10/5/0；扣分 每处2分；加分 每处1分；逐项；等级 A=1/B=0.8/C=0.6/D=0；"
            + "达标 小学≥4.2；比率 100×教师数÷学生数 小学≥4.2；差异系数 编号/指标 小学≤0.5；名次 10/8/6/4；合格；文字";

    private static final String NUMBER = "\\d{1,9}(?:\\.\\d{1,6})?";
    private static final String NAME = "[\\p{IsHan}A-Za-z0-9（）()、]{1,40}";
    private static final Pattern LIST = Pattern.compile("(分档|名次)\\s*(%s(?:/%s){1,19})".formatted(NUMBER, NUMBER));
    private static final Pattern COUNTED = Pattern.compile("(扣分|加分)\\s*每处(%s)分".formatted(NUMBER));
    private static final Pattern GRADES =
            Pattern.compile("等级\\s*([A-Z]=%s(?:/[A-Z]=%s){1,9})".formatted(NUMBER, NUMBER));
    private static final Pattern RATIO =
            Pattern.compile("比率\\s*(%s)×(%s)÷(%s)(?:\\s+(.+))?".formatted(NUMBER, NAME, NAME));
    private static final Pattern COEFFICIENT =
            Pattern.compile("差异系数\\s*([A-Za-z0-9.-]{1,40})/([A-Za-z0-9.-]{1,40})\\s+(.+)");

    private Rules() {}

    /** Empty where the text is none of the forms. */
    static Optional<Rule> parse(String text) {
        return Optional.ofNullable(read(text.strip()));
    }

    private static @Nullable Rule read(String text) {
        switch (text) {
            case "评分":
                return new Marks();
            case "逐项":
                return new Shares();
            case "合格":
                return new Verdict();
            case "文字":
                return new Described();
            default:
                break;
        }
        if (text.startsWith("达标")) {
            return Standards.parse(text.substring(2)).map(Threshold::new).orElse(null);
        }
        for (var pattern : List.of(LIST, COUNTED, GRADES, RATIO, COEFFICIENT)) {
            var found = pattern.matcher(text);
            if (found.matches()) {
                return read(pattern, found);
            }
        }
        return null;
    }

    private static @Nullable Rule read(Pattern pattern, Matcher found) {
        if (pattern == LIST) {
            var numbers = Arrays.stream(found.group(2).split("/"))
                    .map(number -> Decimals.plain(new BigDecimal(number)))
                    .toList();
            return found.group(1).equals("分档") ? new Marks.Steps(numbers) : new Ranked(numbers);
        }
        if (pattern == COUNTED) {
            return new Counted(found.group(1).equals("扣分"), Decimals.plain(new BigDecimal(found.group(2))));
        }
        if (pattern == GRADES) {
            var factors = new LinkedHashMap<String, BigDecimal>();
            for (var grade : found.group(1).split("/")) {
                factors.put(grade.substring(0, 1), Decimals.plain(new BigDecimal(grade.substring(2))));
            }
            return new Graded(factors);
        }
        if (pattern == RATIO) {
            var standards = found.group(4) == null ? Optional.of(Standards.NONE) : Standards.parse(found.group(4));
            return standards
                    .map(read -> new Ratio(
                            Decimals.plain(new BigDecimal(found.group(1))), found.group(2), found.group(3), read))
                    .orElse(null);
        }
        return Standards.parse(found.group(3))
                .map(standards -> new Coefficient(found.group(1), found.group(2), standards))
                .orElse(null);
    }

    static String slashed(Collection<BigDecimal> numbers) {
        return numbers.stream().map(Decimals::text).collect(Collectors.joining("/"));
    }

    static Optional<String> needsMarks(Indicator leaf) {
        return leaf.fullMarks() == null
                ? Optional.of("评分方式为“%s”的指标必须有满分".formatted(leaf.rule().wording()))
                : Optional.empty();
    }

    /** The best of the list is the full marks. */
    static Optional<String> mustReach(Indicator leaf, List<BigDecimal> points) {
        var best = points.stream().max(BigDecimal::compareTo).orElseThrow();
        return leaf.fullMarks() == null || leaf.fullMarks().compareTo(best) != 0
                ? Optional.of("最高一档为%s分，与满分不一致".formatted(Decimals.text(best)))
                : Optional.empty();
    }

    /** The full marks where it is met, nought where not, nothing where the leaf has no marks. */
    static @Nullable BigDecimal allOrNothing(Indicator leaf, boolean met) {
        return leaf.fullMarks() == null ? null : met ? leaf.fullMarks() : BigDecimal.ZERO;
    }
}
