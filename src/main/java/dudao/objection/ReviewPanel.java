package dudao.objection;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.inspectors.Inspectors;
import dudao.law.Refused;
import dudao.law.Regulation;
import dudao.result.Remedies;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 复查人员 and 经办人员: others than those whose result is looked into, bound by nothing to the unit. */
@Component
@Transactional
class ReviewPanel {

    private final EntityManager entities;
    private final Inspectors inspectors;
    private final Directory directory;
    private final Cases cases;
    private final Remedies remedies;
    private final Uninvolved uninvolved;
    private final Clock clock;

    ReviewPanel(
            EntityManager entities,
            Inspectors inspectors,
            Directory directory,
            Cases cases,
            Remedies remedies,
            Uninvolved uninvolved,
            Clock clock) {
        this.entities = entities;
        this.inspectors = inspectors;
        this.directory = directory;
        this.cases = cases;
        this.remedies = remedies;
        this.uninvolved = uninvolved;
        this.clock = clock;
    }

    /** 指定复查人员; they read the file from now on. */
    void assign(CaseNumber caseNumber, List<String> logins) {
        var team = inspectors.everOnTeam(caseNumber);
        logins.stream().filter(team::contains).findFirst().ifPresent(login -> {
            throw new Refused("objection.reviewer-of-team", remedies.article(caseNumber), directory.nameOf(login));
        });
        assignEligible(caseNumber, logins, eligible(caseNumber), "objection.reviewer-not-eligible");
    }

    /** 指定经办人员 of an appeal. */
    void assignHandlers(CaseNumber appeal, List<String> logins) {
        logins.forEach(login -> uninvolved.refuseIfInvolved(login, appeal));
        assignEligible(appeal, logins, uninvolved.eligible(appeal), "objection.handler-not-eligible");
    }

    /** Whoever has given an opinion already stays, whoever is not named and has given none goes. */
    private void assignEligible(CaseNumber caseNumber, List<String> logins, List<Person> eligible, String refusal) {
        var known = eligible.stream().map(Person::login).toList();
        logins.stream().filter(login -> !known.contains(login)).findFirst().ifPresent(login -> {
            throw new Refused(refusal, Regulation.NATIONAL_624.article(10), directory.nameOf(login));
        });
        reviewers(caseNumber).stream()
                .filter(one -> one.opinion() == null && !logins.contains(one.login()))
                .forEach(entities::remove);
        var present = logins(caseNumber);
        for (var login : logins) {
            if (!present.contains(login)) {
                entities.persist(new Reviewer(caseNumber, login));
                cases.admit(caseNumber, Person.groupOf(login));
            }
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

    /** Who has not given an opinion yet. */
    List<String> pending(CaseNumber caseNumber) {
        return reviewers(caseNumber).stream()
                .filter(one -> one.opinion() == null)
                .map(Reviewer::login)
                .toList();
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
