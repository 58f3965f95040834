package dudao.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 评估结果 of one unit under one version of a framework. The same entries give the same text, to the byte, years later too.
 *
 * @param score null where the framework carries no marks
 * @param percent of the marks that could be had; null as long as something is missing
 * @param grade 等次; empty where the framework has none, or something is missing
 */
public record Assessment(
        FrameworkId framework,
        String stage,
        List<Figure> figures,
        @Nullable BigDecimal score,
        @Nullable BigDecimal fullMarks,
        @Nullable BigDecimal percent,
        Optional<String> grade) {

    public Stream<Figure> all() {
        return figures.stream().flatMap(Figure::all);
    }

    public Figure of(String code) {
        return all().filter(figure -> figure.indicator().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no indicator %s".formatted(framework, code)));
    }

    /** 触发一票否决的指标. */
    public List<Figure> vetoes() {
        return all().filter(Figure::isVetoed).toList();
    }

    /** Leaves that wait for a value, or for another one. */
    public List<Figure> open() {
        return all().filter(figure -> figure.indicator().isLeaf())
                .filter(figure -> figure.state() == Figure.State.MISSING || figure.state() == Figure.State.UNFIT)
                .toList();
    }

    public boolean isComplete() {
        return open().isEmpty();
    }

    /** 计算说明: every figure with its formula, under the version it was computed by. */
    public String explanation() {
        var lines = all().map(figure -> "%s %s：%s"
                        .formatted(figure.indicator().code(), figure.indicator().title(), figure.formula()))
                .collect(Collectors.joining("\n"));
        return "%s%s\n%s\n合计：%s\n".formatted(framework, stage.isEmpty() ? "" : "，学段" + stage, lines, total());
    }

    /** One line: score, grade, vetoes. */
    public String total() {
        var text = new StringBuilder(
                score == null
                        ? "不计分"
                        : "%s分（满分%s分）"
                                .formatted(Decimals.text(score), fullMarks == null ? "0" : Decimals.text(fullMarks)));
        if (percent != null) {
            text.append("，得分率").append(Decimals.text(percent)).append('%');
        }
        grade.ifPresent(name -> text.append("，等次").append(name));
        if (!vetoes().isEmpty()) {
            text.append("，一票否决：")
                    .append(vetoes().stream()
                            .map(figure -> figure.indicator().code())
                            .collect(Collectors.joining("、")));
        }
        if (!isComplete()) {
            text.append("，尚有%d项未填或者需改".formatted(open().size()));
        }
        return text.toString();
    }
}
