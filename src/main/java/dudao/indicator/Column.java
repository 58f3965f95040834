package dudao.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** 列: what stands beside the levels of a framework in a file, with the names offices give it. */
enum Column {
    CODE("编号", 10),
    MARKS("满分", 8, "分值"),
    WEIGHT("权重", 8, "权重(%)", "权重（%）", "权重%"),
    RULE("评分方式", 30, "计分方式"),
    STANDARD("评分标准", 46, "评估标准", "考查要点", "评估要点"),
    MATERIALS("材料", 26, "备查材料", "佐证材料", "必备材料"),
    UNIT("单位", 8, "计量单位"),
    TRAITS("性质", 14),
    BASIS("依据", 20);

    static final List<String> LEVELS = List.of("一级指标", "二级指标", "三级指标", "四级指标");

    private final String chinese;
    private final int width;
    private final List<String> otherNames;

    Column(String chinese, int width, String... otherNames) {
        this.chinese = chinese;
        this.width = width;
        this.otherNames = List.of(otherNames);
    }

    String chinese() {
        return chinese;
    }

    /** In characters. */
    int width() {
        return width;
    }

    static Optional<Column> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.chinese.equals(name) || column.otherNames.contains(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Column::chinese).collect(Collectors.joining("、"));
    }
}
