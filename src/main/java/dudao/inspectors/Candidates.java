package dudao.inspectors;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.law.Refused;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 人选: who of the office's 督学 and experts may act in a case, and why somebody may not. */
@Component
class Candidates {

    private final Cases cases;
    private final Directory directory;

    Candidates(Cases cases, Directory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    List<Person> inspectors(CaseNumber caseNumber, List<String> recused) {
        return unbound(caseNumber, directory.inspectorsOf(cases.file(caseNumber).office()), recused);
    }

    List<Person> experts(CaseNumber caseNumber, List<String> recused) {
        return unbound(caseNumber, directory.expertsOf(cases.file(caseNumber).office()), recused);
    }

    void refuseUnlessEligible(
            CaseNumber caseNumber, List<String> inspectors, List<String> experts, List<String> recused) {
        var file = cases.file(caseNumber);
        refuseStrangers("inspectors.not-inspector", inspectors, directory.inspectorsOf(file.office()));
        refuseStrangers("inspectors.not-expert", experts, directory.expertsOf(file.office()));
        for (var login : inspectors) {
            refuseIfBound(caseNumber, login, recused);
        }
        for (var login : experts) {
            refuseIfBound(caseNumber, login, recused);
        }
    }

    void refuseIfBound(CaseNumber caseNumber, String login, List<String> recused) {
        if (recused.contains(login)) {
            throw new Refused("inspectors.recused", Inspectors.RECUSAL, directory.nameOf(login));
        }
        directory.ties(login, cases.file(caseNumber).supervisedUnit()).stream().findFirst().ifPresent(tie -> {
            throw new Refused("inspectors.tied", Inspectors.RECUSAL, directory.nameOf(login), tie.kind().chinese());
        });
    }

    private List<Person> unbound(CaseNumber caseNumber, List<Person> people, List<String> recused) {
        var tied = directory.tiedTo(cases.file(caseNumber).supervisedUnit());
        return people.stream()
                .filter(person -> !tied.containsKey(person.login()) && !recused.contains(person.login()))
                .toList();
    }

    private void refuseStrangers(String message, List<String> named, List<Person> known) {
        var logins = known.stream().map(Person::login).collect(Collectors.toSet());
        named.stream().filter(login -> !logins.contains(login)).findFirst().ifPresent(login -> {
            throw new Refused(message, Inspectors.TEAM, directory.nameOf(login));
        });
    }
}
