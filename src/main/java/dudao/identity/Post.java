package dudao.identity;

import java.util.List;
import java.util.stream.Stream;

/** 岗位: what a person is at a body. A task asks for a post at a body, never for a list of people. */
public enum Post {
    OFFICE_HEAD("督导室主任"),
    OFFICE_DEPUTY("督导室副主任"),
    OFFICE_STAFF("督导室工作人员"),
    ZONE_HEAD("责任区组长"),
    INSPECTOR("督学"),
    EXPERT("评估专家"),
    GOVERNMENT_LEADER("政府分管领导"),
    SECTION_HEAD("股室负责人"),
    UNIT_HEAD("被督导单位负责人"),
    UNIT_LIAISON("被督导单位联络员"),
    ADMINISTRATOR("系统管理员"),
    AUDITOR("审计员");

    /** Names of the posts that a substitute may hold for the absent person, as the tables have them. */
    public static final List<String> SUBSTITUTED =
            Stream.of(values()).filter(Post::allowsSubstitute).map(Post::name).toList();

    private final String chinese;

    Post(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The group of everybody who holds this post somewhere, e.g. {@code office-staff}. */
    public String group() {
        return name().toLowerCase().replace('_', '-');
    }

    /** The group of those who hold it at the body, e.g. {@code office-staff_C}. */
    public String at(BodyCode body) {
        return group() + "_" + body;
    }

    /**
     * Whether a substitute may hold it for the absent person (本室设定). Inspectors and experts act as the persons they are appointed as;
     * whoever looks after the house or looks over its work is replaced by the roster alone.
     */
    public boolean allowsSubstitute() {
        return switch (this) {
            case OFFICE_HEAD, OFFICE_DEPUTY, OFFICE_STAFF, GOVERNMENT_LEADER, SECTION_HEAD, UNIT_HEAD, UNIT_LIAISON ->
                true;
            case ZONE_HEAD, INSPECTOR, EXPERT, ADMINISTRATOR, AUDITOR -> false;
        };
    }

    /** Who leads a body and so may name substitutes for its people. */
    public boolean isHead() {
        return this == OFFICE_HEAD || this == SECTION_HEAD || this == UNIT_HEAD;
    }

    /** 督学, whether they lead a zone or not; only they count to the three of 督导条例第十六条. */
    public boolean isInspector() {
        return this == INSPECTOR || this == ZONE_HEAD;
    }
}
