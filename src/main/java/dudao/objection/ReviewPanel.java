package dudao.objection;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.inspectors.Inspectors;
import dudao.law.Refused;
import dudao.law.Regulation;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 复查人员: others than the team whose result is reviewed, bound by nothing to the unit. */
@Component
@Transactional
class ReviewPanel {

    private final EntityManager entities;
    private final Inspectors inspectors;
    private final Directory directory;
    private final Cases cases;
    private final Clock clock;

    ReviewPanel(EntityManager entities, Inspectors inspectors, Directory directory, Cases cases, Clock clock) {
        this.entities = entities;
        this.inspectors = inspectors;
        this.directory = directory;
        this.cases = cases;
        this.clock = clock;
    }

    /** 指定复查人员; they read the file from now on. */
    void assign(CaseNumber caseNumber, List<String> logins) {
        var team = inspectors.everOnTeam(caseNumber);
        logins.stream().filter(team::contains).findFirst().ifPresent(login -> {
            throw new Refused("objection.reviewer-of-team", Objections.OBJECTION, directory.nameOf(login));
        });
        var eligible = eligible(caseNumber).stream().map(Person::login).toList();
        logins.stream().filter(login -> !eligible.contains(login)).findFirst().ifPresent(login -> {
            throw new Refused(
                    "objection.reviewer-not-eligible", Regulation.NATIONAL_624.article(10), directory.nameOf(login));
        });
        for (var login : logins) {
            entities.persist(new Reviewer(caseNumber, login));
            cases.admit(caseNumber, Person.groupOf(login));
        }
        entities.flush();
    }

    /** Who might review: 督学 of the office, neither of the team nor bound to the unit. */
    List<Person> eligible(CaseNumber caseNumber) {
        var team = inspectors.everOnTeam(caseNumber);
        return inspectors.eligible(caseNumber).stream()
                .filter(person -> !team.contains(person.login()))
                .toList();
    }

    List<String> logins(CaseNumber caseNumber) {
        return reviewers(caseNumber).stream().map(Reviewer::login).toList();
    }

    void giveOpinion(CaseNumber caseNumber, String login, String opinion) {
        var reviewer = entities.find(Reviewer.class, new Reviewer.Id(caseNumber.value(), login));
        if (reviewer == null) {
            throw new IllegalStateException("%s does not review case %s".formatted(login, caseNumber));
        }
        reviewer.gives(opinion, LocalDate.now(clock));
    }

    /** Every reviewer has given an opinion. */
    boolean isFinished(CaseNumber caseNumber) {
        return reviewers(caseNumber).stream().allMatch(reviewer -> reviewer.opinion() != null);
    }

    List<Reviewer> reviewers(CaseNumber caseNumber) {
        return entities.createQuery("from Reviewer where id.caseNumber = :number order by id.login", Reviewer.class)
                .setParameter("number", caseNumber.value())
                .getResultList();
    }
}
