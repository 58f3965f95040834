package dudao.indicator;

import dudao.identity.BodyCode;
import java.util.ArrayList;
import java.util.List;

/** Frameworks as an office would have brought them in, for tests of other modules. */
public final class Imported {

    /** Leaves of every kind a case needs; A1 asks for evidence, A3 may not apply, B2 may veto. */
    private static final String[] OF_A_CASE = {
        "名称|学校办学水平督导评估",
        "编号|case-sheet",
        "来源|本室设定",
        "等次|优秀≥90；良好≥80；合格≥60；不合格≥0",
        "一级指标|二级指标|编号|满分|评分方式|材料|单位|性质",
        "A 组织管理|工作计划|A1|20|评分|年度工作计划||",
        "|落实情况|A2|15|分档 15/10/5/0|||",
        "|特色|A3|15|等级 A=1/B=0.8/C=0.6|||可不适用",
        "B 办学条件|生均教学用房面积|B1|30|比率 1×教学用房面积÷学生数 小学≥4.5；初中≥5.8||㎡|",
        "|校园安全|B2|20|合格|||一票否决",
        "C 说明|特色做法|C1||文字|||"
    };

    private static final BodyCode COUNTY = new BodyCode("C");

    private Imported() {}

    /** The version that a case may choose now. */
    public static FrameworkId ofACase(Frameworks frameworks) {
        return take(frameworks, OF_A_CASE);
    }

    public static FrameworkId take(Frameworks frameworks, String... rows) {
        return adopted(
                frameworks, frameworks.take(Samples.of(rows), new Frameworks.Keeper("county.staff1", COUNTY)), COUNTY);
    }

    /** One that is the city's own. */
    public static FrameworkId ofTheCity(Frameworks frameworks) {
        var city = new BodyCode("M");
        var taken = frameworks.take(
                Samples.of("名称|市级评估", "编号|city-sheet", "一级指标|二级指标|编号|满分|评分方式", "甲|乙|A1|10|评分"),
                new Frameworks.Keeper("city.staff1", city));
        return adopted(frameworks, taken, city);
    }

    private static FrameworkId adopted(Frameworks frameworks, FrameworkId id, BodyCode office) {
        frameworks.adopt(id, new Frameworks.Keeper("somebody.else", office));
        return id;
    }

    /** The same, without a database. */
    public static Framework ofACase() {
        return Samples.of(OF_A_CASE);
    }

    /** 88 leaves in 6 groups, with a mark each. */
    public static FrameworkId large(Frameworks frameworks) {
        var rows = new ArrayList<>(List.of("名称|八十八条", "编号|large-sheet", "一级指标|二级指标|编号|满分|评分方式"));
        for (int leaf = 0; leaf < 88; leaf++) {
            rows.add("%s|第%d条|L%d|1|评分"
                    .formatted(leaf % 15 == 0 ? "G%d 职责".formatted(leaf / 15) : "", leaf + 1, leaf + 1));
        }
        return take(frameworks, rows.toArray(String[]::new));
    }
}
