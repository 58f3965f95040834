package dudao.objection;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.law.Refused;
import dudao.result.Remedies;
import dudao.workflow.Option;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 申诉受理机关: the higher office, and the unit's own government where the rules of the case allow it. */
@Component
class Recipients {

    private final Cases cases;
    private final Directory directory;
    private final Remedies remedies;

    Recipients(Cases cases, Directory directory, Remedies remedies) {
        this.cases = cases;
        this.directory = directory;
        this.remedies = remedies;
    }

    List<Option> options(CaseNumber caseNumber) {
        return open(caseNumber).stream()
                .map(code -> new Option(directory.body(code).name(), code.value()))
                .toList();
    }

    /** @param chosen empty for the higher office, which is always open */
    void refuseUnlessOpen(CaseNumber caseNumber, @Nullable BodyCode chosen) {
        if (chosen != null && !open(caseNumber).contains(chosen)) {
            throw new Refused(
                    "objection.not-a-recipient",
                    remedies.article(caseNumber),
                    directory.body(chosen).name());
        }
    }

    /** A government without anybody who could handle an appeal would leave it lying. */
    private List<BodyCode> open(CaseNumber caseNumber) {
        var office = cases.file(caseNumber).office();
        var open = new ArrayList<BodyCode>();
        directory.higherOffice(office).ifPresent(open::add);
        if (remedies.mayGoToGovernment(caseNumber)) {
            var government = directory.governmentOf(office);
            if (!directory.staffOf(government).isEmpty()) {
                open.add(government);
            }
        }
        return open;
    }
}
