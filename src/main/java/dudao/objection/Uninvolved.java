package dudao.objection;

import dudao.cases.CaseEvent;
import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.law.Refused;
import dudao.result.Remedies;
import dudao.workflow.Eligibility;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 未参与原案: nobody who acted in the case below, and nobody of its office, works on the appeal. The unit does its own part. */
@Component
@Transactional
class Uninvolved implements Eligibility {

    private final ObjectionRegister register;
    private final Remedies remedies;
    private final Directory directory;
    private final Cases cases;

    Uninvolved(ObjectionRegister register, Remedies remedies, Directory directory, Cases cases) {
        this.register = register;
        this.remedies = remedies;
        this.directory = directory;
        this.cases = cases;
    }

    @Override
    public void refuseIfBiased(String login, CaseNumber caseNumber) {
        var file = cases.file(caseNumber);
        if (file.kind() == CaseKind.APPEAL && !isOf(login, file.supervisedUnit())) {
            refuseIfInvolved(login, caseNumber);
        }
    }

    void refuseIfInvolved(String login, CaseNumber appeal) {
        var below = register.handledIn(appeal).caseNumber();
        if (involved(below).contains(login)) {
            throw new Refused("objection.involved-below", remedies.article(below), directory.nameOf(login));
        }
    }

    /** Who of the office might handle the appeal. */
    List<Person> eligible(CaseNumber appeal) {
        var file = cases.file(appeal);
        var involved = involved(register.handledIn(appeal).caseNumber());
        var tied = directory.tiedTo(file.supervisedUnit());
        return directory.staffOf(file.office()).stream()
                .filter(person -> !involved.contains(person.login()) && !tied.containsKey(person.login()))
                .toList();
    }

    private Set<String> involved(CaseNumber below) {
        var involved = new HashSet<String>();
        cases.record(below).stream()
                .map(CaseEvent::actor)
                .flatMap(Optional::stream)
                .forEach(involved::add);
        directory.staffOf(cases.file(below).office()).forEach(person -> involved.add(person.login()));
        return involved;
    }

    private boolean isOf(String login, BodyCode unit) {
        return directory.person(login).filter(person -> person.isOf(unit)).isPresent();
    }
}
