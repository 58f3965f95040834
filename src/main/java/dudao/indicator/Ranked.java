package dudao.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** 名次, such as 10/8/6/4: the marks of the first, the second and so on. */
record Ranked(List<BigDecimal> points) implements Rule {

    @Override
    public Kind kind() {
        return Kind.RANK;
    }

    @Override
    public String wording() {
        return "名次 " + Rules.slashed(points);
    }

    @Override
    public Input input() {
        return Input.CHOICE;
    }

    @Override
    public List<Choice> choices() {
        return IntStream.rangeClosed(1, points.size())
                .mapToObj(place -> new Choice(
                        String.valueOf(place), "第%d名（档）：%s分".formatted(place, Decimals.text(points.get(place - 1)))))
                .toList();
    }

    @Override
    public Optional<String> unfitFor(Indicator leaf) {
        return Rules.mustReach(leaf, points);
    }

    @Override
    public Judged judge(Indicator leaf, Entries entries) {
        var value = entries.value(leaf);
        if (!value.matches("[1-9]\\d{0,3}") || Integer.parseInt(value) > points.size()) {
            throw new Unfit("名次（档）应为1到%d的整数，所填为“%s”".formatted(points.size(), value));
        }
        var score = points.get(Integer.parseInt(value) - 1);
        return Judged.score(score, "第%s名（档），按%s计%s分".formatted(value, Rules.slashed(points), Decimals.text(score)));
    }
}
