package dudao.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.identity.Post;
import java.time.Duration;

/** 岗位: the posts that diagrams address tasks to, at the bodies of the case. */
@ProcessBean("posts")
public class Posts {

    private final Cases cases;
    private final Directory directory;
    private final Cache<BodyCode, BodyCode> governments =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();
    private final Cache<BodyCode, BodyCode> higherOffices =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();

    Posts(Cases cases, Directory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    /** 督导室工作人员, the deputy among them. */
    public String officeStaff(CaseNumber caseNumber) {
        return staffOf(cases.file(caseNumber).office());
    }

    /** 督导室主任. */
    public String officeHead(CaseNumber caseNumber) {
        return Post.OFFICE_HEAD.at(cases.file(caseNumber).office());
    }

    /** 被督导单位, its head and its liaison. */
    public String unit(CaseNumber caseNumber) {
        var unit = cases.file(caseNumber).supervisedUnit();
        return Post.UNIT_HEAD.at(unit) + "," + Post.UNIT_LIAISON.at(unit);
    }

    /** 被督导单位负责人: rights of the unit are exercised by its head. */
    public String unitHead(CaseNumber caseNumber) {
        return Post.UNIT_HEAD.at(cases.file(caseNumber).supervisedUnit());
    }

    /** 本级人民政府分管领导. */
    public String governmentLeader(CaseNumber caseNumber) {
        return Post.GOVERNMENT_LEADER.at(governments.get(cases.file(caseNumber).office(), directory::governmentOf));
    }

    /** 上一级督导机构工作人员. */
    public String higherOfficeStaff(CaseNumber caseNumber) {
        return staffOf(higherOffice(caseNumber));
    }

    private BodyCode higherOffice(CaseNumber caseNumber) {
        var office = cases.file(caseNumber).office();
        return higherOffices.get(office, code -> directory
                .higherOffice(code)
                .orElseThrow(() -> new IllegalStateException(
                        "Office %s of case %s has no higher office in the roster".formatted(code, caseNumber))));
    }

    private static String staffOf(BodyCode office) {
        return Post.OFFICE_STAFF.at(office) + "," + Post.OFFICE_DEPUTY.at(office);
    }
}
