package dudao.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 标准值: what a figure has to reach, one for all or one for each stage of school, e.g. {@code 小学≥4.2；初中≥5.3}. */
record Standards(List<Standard> list) {

    /** @param stage empty where it holds for all */
    record Standard(String stage, String comparator, BigDecimal bound) {

        boolean isMetBy(BigDecimal figure) {
            var order = figure.compareTo(bound);
            return switch (comparator) {
                case "≥" -> order >= 0;
                case ">" -> order > 0;
                case "≤" -> order <= 0;
                case "<" -> order < 0;
                default -> order == 0;
            };
        }

        String wording() {
            return stage + comparator + Decimals.text(bound);
        }
    }

    private static final Pattern ONE =
            Pattern.compile("([\\p{IsHan}]{0,12})\\s*(>=|<=|[≥≤><=])\\s*(-?\\d{1,12}(?:\\.\\d{1,8})?)");

    static final Standards NONE = new Standards(List.of());

    /** Empty where the text says none. */
    static Optional<Standards> parse(String text) {
        var found = new ArrayList<Standard>();
        for (var part : text.strip().split("[；;]")) {
            var one = ONE.matcher(part.strip());
            if (!one.matches() || found.stream().anyMatch(other -> other.stage().equals(one.group(1)))) {
                return Optional.empty();
            }
            var comparator = one.group(2).replace(">=", "≥").replace("<=", "≤");
            found.add(new Standard(one.group(1), comparator, Decimals.plain(new BigDecimal(one.group(3)))));
        }
        return Optional.of(new Standards(List.copyOf(found)));
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** @throws Unfit where there are some, and none for this stage; a sheet of no stage, a county's, is held against the only one */
    Optional<Standard> of(String stage) {
        if (list.isEmpty()) {
            return Optional.empty();
        }
        if (stage.isEmpty() && list.size() == 1) {
            return Optional.of(list.get(0));
        }
        return Optional.of(list.stream()
                .filter(standard -> standard.stage().equals(stage))
                .findFirst()
                .or(() -> list.stream()
                        .filter(standard -> standard.stage().isEmpty())
                        .findFirst())
                .orElseThrow(() -> new Unfit("没有适用于学段“%s”的标准，应为：%s"
                        .formatted(stage, list.stream().map(Standard::stage).collect(Collectors.joining("、"))))));
    }

    List<String> stages() {
        return list.stream()
                .map(Standard::stage)
                .filter(stage -> !stage.isEmpty())
                .toList();
    }

    /** Whether all of them ask for at least so much. */
    boolean areMinimums() {
        return !list.isEmpty()
                && list.stream()
                        .allMatch(one ->
                                one.comparator().equals("≥") && one.bound().signum() > 0);
    }

    String wording() {
        return list.stream().map(Standard::wording).collect(Collectors.joining("；"));
    }

    /** 与标准比较: the figure held against what is asked of this stage. */
    Judged judge(Indicator leaf, String stage, BigDecimal figure, String formula) {
        var standard = of(stage);
        if (standard.isEmpty()) {
            return new Judged(figure, null, null, formula + "（未设标准）");
        }
        var met = standard.get().isMetBy(figure);
        return new Judged(
                figure,
                Rules.allOrNothing(leaf, met),
                met,
                "%s，标准%s，%s".formatted(formula, standard.get().wording(), met ? "达标" : "未达标"));
    }
}
