package dudao.identity;

import static dudao.identity.RosterColumn.later;
import static dudao.identity.RosterColumn.needed;
import static dudao.identity.RosterColumn.of;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 名录的四张表, in the order they build on each other; the header of each file is its columns. */
enum RosterFile {
    BODIES(
            "机构",
            needed("code", "机构代码", "字母、数字和连字符，最多32个，如 S014；别处都用它指这个机构，定了不要改"),
            of("parent", "上级机构代码", "上级机构那一行的机构代码，最上一级不填；县级人民政府填本级督导机构，学校填教育局、乡镇人民政府或者督导机构"),
            needed("kind", "类别", "填其中一种：" + all(BodyKind.values(), BodyKind::chinese)),
            needed("name", "名称", "全称，印在文书上"),
            of("stage", "学段", "学校和幼儿园填写，如幼儿园、小学、初中、九年一贯制学校、高中、职业学校"),
            of("town", "乡镇街道", ""),
            of("zone", "责任区代码", "所属督学责任区那一行的机构代码"),
            of("ownership", "办学性质", "如公办、民办"),
            of("pupils", "学生数", "整数"),
            of("classes", "班级数", "整数"),
            of("teachers", "教师数", "整数"),
            of("consents_to_electronic_service", "同意电子送达", "是或者否，不填为否；单位负责人也可以自己在“电子送达”页同意"),
            later("organ", "机关代字", "督导机构填写，印在文号里，如清教督；不填的，文号用机构代码加“教督”。改动只影响以后的文号")),
    PEOPLE(
            "人员",
            needed("login", "登录名", "字母、数字、点、下划线和连字符，最多64个，如 s014.head；定了不要改"),
            needed("name", "姓名", ""),
            of("sex", "性别", "男或者女"),
            of("born", "出生年", "四位年份"),
            of("degree", "学历", ""),
            of("years_in_education", "教龄", "整数"),
            of("phone", "电话", ""),
            of("email", "邮箱", "期限提醒可以发到这里")),
    POSTS(
            "岗位",
            needed("login", "登录名", "人员表里的登录名；一人有几个岗位的，各占一行"),
            needed("body", "机构代码", "机构表里的机构代码；督学填所在的督导机构或者责任区"),
            needed("post", "岗位", "填其中一种：" + all(Post.values(), Post::chinese)),
            of("engagement", "专职兼职", "专职或者兼职，督学填写"),
            needed("starts", "任职日期", "如 2025-09-01"),
            of("ends", "截止日期", "离任或者聘期届满的日期，不填为没有期限；次日起不再能办理"),
            of("term_number", "第几届", "整数")),
    TIES(
            "利害关系",
            needed("login", "登录名", "人员表里的登录名"),
            needed("body", "机构代码", "与之有关系的单位的机构代码"),
            needed("tie", "关系", "填其中一种：" + all(Tie.Kind.values(), Tie.Kind::chinese)),
            of("until", "截止日期", "关系已经结束的日期，如离职之日；仍有关系的不填"));

    private final String chinese;
    private final List<RosterColumn> columns;

    RosterFile(String chinese, RosterColumn... columns) {
        this.chinese = chinese;
        this.columns = Arrays.asList(columns);
    }

    public String chinese() {
        return chinese;
    }

    /** Name of the file and of the field on the page that uploads it. */
    public String fileName() {
        return name().toLowerCase() + ".csv";
    }

    public List<RosterColumn> columns() {
        return columns;
    }

    RosterColumn column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no column %s".formatted(this, name)));
    }

    /** 模板: a file with nothing but its first line; the mark at its beginning tells spreadsheets that it is UTF-8. */
    String template() {
        return columns.stream().map(RosterColumn::chinese).collect(Collectors.joining(",", "\uFEFF", "\r\n"));
    }

    private static <E extends Enum<E>> String all(E[] values, Function<E, String> chinese) {
        return Arrays.stream(values).map(chinese).collect(Collectors.joining("、"));
    }
}
