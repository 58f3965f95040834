package dudao.identity;

/** 机构类别. */
public enum BodyKind {
    SUPERVISION_OFFICE_PROVINCE("省级督导机构"),
    SUPERVISION_OFFICE_CITY("市级督导机构"),
    SUPERVISION_OFFICE_COUNTY("县级督导机构"),
    GOVERNMENT_COUNTY("县级人民政府"),
    GOVERNMENT_TOWN("乡镇人民政府"),
    EDUCATION_BUREAU("教育行政部门"),
    BUREAU_SECTION("股室"),
    ZONE("督学责任区"),
    SCHOOL("学校"),
    KINDERGARTEN("幼儿园"),
    /** Runs the house for the offices; its administrators hold no other post. */
    OPERATOR("系统运行维护");

    private final String chinese;

    BodyKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public boolean isOffice() {
        return name().startsWith("SUPERVISION_OFFICE");
    }

    /** May be the unit of a supervision of schools (督导条例第二条第二款第二项). */
    public boolean isSchool() {
        return this == SCHOOL || this == KINDERGARTEN;
    }
}
