package dudao.indicator;

import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sheets of a county's schools, written into the tables at once; no diagram runs for their cases. */
@Component
public class CountyOfSheets {

    /** Six indicators of the first level, a bonus and a veto; 100 marks. */
    private static final String[] SCORED = {
        "名称|学校综合督导评估",
        "编号|scored",
        "等次|优秀≥90；良好≥80；合格≥60；不合格≥0",
        "一级指标|二级指标|编号|满分|评分方式|性质",
        "A 领导机制（10分）|班子建设|A1|4|评分|",
        "|规划与执行|A2|6|评分|",
        "B 办学条件（15分）|校舍与设施|B1|8|评分|",
        "|经费使用|B2|7|评分|",
        "C 学校管理（20分）|制度建设|C1|10|评分|",
        "|安全管理|C2|10|评分|",
        "|没有发生重大安全责任事故|C3||合格|一票否决",
        "D 教学工作（20分）|课程开设|D1|10|评分|",
        "|教学研究|D2|10|评分|",
        "E 教育质量（20分）|学业水平|E1|12|评分|",
        "|体质健康|E2|8|评分|",
        "F 发展成效（15分）|特色|F1|9|评分|",
        "|社会评价|F2|6|评分|"
    };

    private static final List<String> RESOURCES =
            List.of("高于规定学历教师数", "县级以上骨干教师数", "体育、艺术专任教师数", "教学及辅助用房面积", "体育运动场馆面积", "教学仪器设备值", "网络多媒体教室数");
    private static final double[] PER_PUPIL = {0.042, 0.01, 0.009, 4.5, 7.5, 2000, 0.023};

    private final JdbcTemplate jdbc;
    private final Frameworks frameworks;

    CountyOfSheets(JdbcTemplate jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    /** The framework with marks, in use. */
    public FrameworkId scored() {
        var known = frameworks.latest("scored");
        if (known.isPresent()) {
            return known.get();
        }
        var id = frameworks.take(Samples.of(SCORED), new Frameworks.Keeper("county.staff1", new BodyCode("C")));
        frameworks.freeze(id);
        return id;
    }

    /** 优质均衡·学校资源配置, in use. */
    public FrameworkId resources() {
        var id = new FrameworkId("equity-school", 1);
        frameworks.freeze(id);
        return id;
    }

    /** The same as an office's own, for a test that cannot be rolled back: what is shipped stays a draft. */
    public FrameworkId ownResources() {
        var own = new FrameworkId("own-resources", 1);
        if (frameworks.find(own).isEmpty()) {
            frameworks.take(
                    Samples.shipped("equity-school").as(own, false),
                    new Frameworks.Keeper("county.staff1", new BodyCode("C")));
            frameworks.freeze(own);
        }
        return own;
    }

    /** A school's case with a sheet; nothing in it is handed in. */
    public CaseNumber sheet(int ordinal, String unit, String zone, FrameworkId framework, String stage) {
        var number = new CaseNumber("督2026-8%05d".formatted(ordinal));
        jdbc.update("""
                insert into cases_file values (?, 'SPECIAL_SUPERVISION', ?, 'C', ?, ?, 'BUILDINGS', true, 'source-003', '1', date '2026-09-01')
                """, number.value(), unit + "专项督导", unit, zone);
        second(number, framework, stage);
        return number;
    }

    /** One more sheet of the same case. */
    public void second(CaseNumber number, FrameworkId framework, String stage) {
        jdbc.update(
                "insert into indicator_sheet values (?, ?, ?, ?, now())",
                number.value(),
                framework.code(),
                framework.version(),
                stage);
    }

    /** @param values by leaf, and by raw datum behind a # */
    public void fill(CaseNumber number, FrameworkId framework, Side side, Map<String, String> values) {
        jdbc.batchUpdate(
                "insert into indicator_value values (?, ?, ?, ?, '', ?, ?, '', false, 1, 'county.staff1', now())",
                values.entrySet().stream()
                        .map(value -> new Object[] {
                            number.value(),
                            framework.code(),
                            framework.version(),
                            side.name(),
                            value.getKey(),
                            value.getValue()
                        })
                        .toList());
    }

    public void handIn(CaseNumber number, Side side) {
        jdbc.update(
                "insert into sheet_column (case_number, side, scorer, handed_in_at) values (?, ?, '', now())",
                number.value(),
                side.name());
    }

    /** @param part of the full marks, from 0 to 1, of each leaf */
    public static Map<String, String> marks(double part) {
        var marks = new LinkedHashMap<String, String>();
        Samples.of(SCORED)
                .leaves()
                .forEach(leaf -> marks.put(
                        leaf.code(),
                        leaf.fullMarks() == null
                                ? "合格"
                                : String.valueOf(Math.round(leaf.fullMarks().doubleValue() * part))));
        return marks;
    }

    /** Marks between 55 % and 100 %, each leaf for itself. */
    public static Map<String, String> marks(Random random) {
        var marks = marks(1);
        marks.replaceAll((leaf, full) -> full.equals("合格")
                ? full
                : String.valueOf(Math.round(Integer.parseInt(full) * (0.55 + random.nextDouble() * 0.45))));
        return marks;
    }

    /** @param part of what the standards of primary schools ask for, in the order of the framework */
    public static Map<String, String> resources(int pupils, double... part) {
        var data = new LinkedHashMap<String, String>();
        data.put("#学生数", String.valueOf(pupils));
        for (var resource = 0; resource < RESOURCES.size(); resource++) {
            data.put(
                    "#" + RESOURCES.get(resource),
                    String.valueOf(Math.round(pupils * PER_PUPIL[resource] * part[resource])));
        }
        return data;
    }

    /** Removes every such case, of a test that could not be rolled back. */
    public void clear() {
        for (var table : List.of("sheet_column", "indicator_value", "indicator_sheet", "cases_file")) {
            jdbc.update("delete from " + table + " where case_number like '督2026-8_____'");
        }
    }
}
