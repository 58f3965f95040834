package dudao.inspectors;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.workflow.Eligibility;
import org.springframework.stereotype.Component;

/**
 * 回避 whenever somebody takes a task: neither a person bound to the unit nor one recused in the case works on it. The
 * unit's own people do the unit's part and are not asked.
 */
@Component
class Impartiality implements Eligibility {

    private final Cases cases;
    private final CurrentPerson current;
    private final Inspectors inspectors;
    private final Shortlist shortlist;

    Impartiality(Cases cases, CurrentPerson current, Inspectors inspectors, Shortlist shortlist) {
        this.cases = cases;
        this.current = current;
        this.inspectors = inspectors;
        this.shortlist = shortlist;
    }

    @Override
    public void refuseIfBiased(String login, CaseNumber caseNumber) {
        var unit = cases.file(caseNumber).unit();
        if (unit.isEmpty() || isOfUnit(login, unit.get())) {
            return;
        }
        shortlist.refuseIfBound(caseNumber, login, inspectors.recused(caseNumber));
    }

    /** Whoever claims is signed in, with posts that are read again every minute. */
    private boolean isOfUnit(String login, BodyCode unit) {
        return current.person()
                .filter(person -> person.login().equals(login) && person.isOf(unit))
                .isPresent();
    }
}
