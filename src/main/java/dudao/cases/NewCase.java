package dudao.cases;

import dudao.identity.Body;
import dudao.identity.BodyCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written on the cover of a case when it is opened.
 *
 * @param zone the 督学责任区 the unit lies in; its inspectors may read the case
 */
public record NewCase(
        CaseKind kind,
        String title,
        BodyCode office,
        @Nullable BodyCode unit,
        @Nullable String zone,
        List<Matter> matters,
        boolean selfAssessmentDemanded) {

    public static NewCase plan(String title, BodyCode office) {
        return new NewCase(CaseKind.ANNUAL_PLAN, title, office, null, null, List.of(), false);
    }

    /** 申诉 against the result of another office; the zone's inspectors do not read it, as it is not of their office. */
    public static NewCase appeal(String title, BodyCode office, BodyCode unit) {
        return new NewCase(CaseKind.APPEAL, title, office, unit, null, List.of(), false);
    }

    /** @param selfAssessmentDemanded of a special supervision; a comprehensive one always demands it */
    public static NewCase supervision(
            CaseKind kind, BodyCode office, Body unit, List<Matter> matters, boolean selfAssessmentDemanded) {
        return new NewCase(
                kind,
                unit.name() + kind.chinese(),
                office,
                unit.code(),
                unit.zone(),
                matters,
                selfAssessmentDemanded || kind == CaseKind.COMPREHENSIVE_SUPERVISION);
    }
}
