package dudao.identity;

import java.util.Arrays;
import java.util.List;

/** 名录的四张表, in the order they build on each other; the header of each file is its columns. */
enum RosterFile {
    BODIES(
            "机构",
            "code,parent,kind,name,stage,town,zone,ownership,pupils,classes,teachers,consents_to_electronic_service"),
    PEOPLE("人员", "login,name,sex,born,degree,years_in_education,phone,email"),
    POSTS("岗位", "login,body,post,engagement,starts,ends,term_number"),
    TIES("利害关系", "login,body,tie,until");

    private final String chinese;
    private final List<String> columns;

    RosterFile(String chinese, String columns) {
        this.chinese = chinese;
        this.columns = Arrays.asList(columns.split(","));
    }

    public String chinese() {
        return chinese;
    }

    /** Name of the file and of the field on the page that uploads it. */
    public String fileName() {
        return name().toLowerCase() + ".csv";
    }

    public List<String> columns() {
        return columns;
    }
}
