package dudao.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** 等级: A to D, each a factor of the full marks. */
record Graded(LinkedHashMap<String, BigDecimal> factors) implements Rule {

    @Override
    public Kind kind() {
        return Kind.GRADE;
    }

    @Override
    public String wording() {
        return "等级 "
                + factors.entrySet().stream()
                        .map(grade -> grade.getKey() + "=" + Decimals.text(grade.getValue()))
                        .collect(Collectors.joining("/"));
    }

    @Override
    public Input input() {
        return Input.CHOICE;
    }

    @Override
    public List<Choice> choices() {
        return factors.entrySet().stream()
                .map(grade -> new Choice(
                        grade.getKey(), "%s（满分×%s）".formatted(grade.getKey(), Decimals.text(grade.getValue()))))
                .toList();
    }

    @Override
    public Optional<String> unfitFor(Indicator leaf) {
        if (factors.values().stream().anyMatch(factor -> factor.signum() < 0 || factor.compareTo(BigDecimal.ONE) > 0)) {
            return Optional.of("等级的系数应在0到1之间");
        }
        return Rules.needsMarks(leaf);
    }

    @Override
    public Judged judge(Indicator leaf, Entries entries) {
        var grade = entries.value(leaf).toUpperCase(Locale.ROOT);
        var factor = factors.get(grade);
        if (factor == null) {
            throw new Unfit("等级只能是%s，所填为“%s”".formatted(String.join("、", factors.keySet()), entries.value(leaf)));
        }
        var score = Decimals.rounded(leaf.marks().multiply(factor));
        return Judged.score(
                score,
                "等级%s，满分%s×系数%s＝%s"
                        .formatted(grade, Decimals.text(leaf.marks()), Decimals.text(factor), Decimals.text(score)));
    }
}
