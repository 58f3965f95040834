package dudao.plan;

import dudao.cases.CaseKind;
import dudao.cases.Matter;
import java.util.List;

/**
 * 督导项目: one undertaking of a plan, over one or many units.
 *
 * @param units codes of the units; each gets a case of its own
 * @param matters several for a special supervision; a comprehensive one covers them all (督导条例第十三条第二款)
 */
public record Programme(
        CaseKind kind, String purpose, List<String> units, List<Matter> matters, boolean selfAssessmentDemanded) {

    boolean isComprehensive() {
        return kind == CaseKind.COMPREHENSIVE_SUPERVISION;
    }

    List<Matter> mattersCovered() {
        return isComprehensive() ? List.of(Matter.values()) : matters;
    }

    boolean demandsSelfAssessment() {
        return isComprehensive() || selfAssessmentDemanded;
    }
}
