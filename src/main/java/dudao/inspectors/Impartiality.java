package dudao.inspectors;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.Directory;
import dudao.workflow.Eligibility;
import org.springframework.stereotype.Component;

/**
 * 回避 whenever somebody takes a task: neither a person bound to the unit nor one recused in the case works on it. The
 * unit's own people do the unit's part and are not asked.
 */
@Component
class Impartiality implements Eligibility {

    private final Cases cases;
    private final Directory directory;
    private final Inspectors inspectors;
    private final Candidates candidates;

    Impartiality(Cases cases, Directory directory, Inspectors inspectors, Candidates candidates) {
        this.cases = cases;
        this.directory = directory;
        this.inspectors = inspectors;
        this.candidates = candidates;
    }

    @Override
    public void refuseIfBiased(String login, CaseNumber caseNumber) {
        var unit = cases.file(caseNumber).unit();
        if (unit.isEmpty() || directory.person(login).filter(person -> person.isOf(unit.get())).isPresent()) {
            return;
        }
        candidates.refuseIfBound(caseNumber, login, inspectors.recused(caseNumber));
    }
}
