package dudao.inspectors;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.law.Article;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import dudao.law.Refused;
import dudao.law.Regulation;
import dudao.workflow.ProcessBean;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;

/** 督导组: at least three 督学 nothing binds to the unit (督导条例第十条、第十六条). */
@ProcessBean("inspectors")
@Transactional
public class Inspectors {

    private static final int LEAST = 3;
    static final Article TEAM = Regulation.NATIONAL_624.article(16);
    static final Article RECUSAL = Regulation.NATIONAL_624.article(10);

    private final EntityManager entities;
    private final Cases cases;
    private final Directory directory;
    private final Shortlist shortlist;
    private final LegalRules rules;
    private final Clock clock;

    Inspectors(
            EntityManager entities,
            Cases cases,
            Directory directory,
            Shortlist shortlist,
            LegalRules rules,
            Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.directory = directory;
        this.shortlist = shortlist;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * 组成督导组, or fills it up again after a recusal; whoever is not named any more leaves it, except the recused, who
     * stay on record.
     */
    void appoint(CaseNumber caseNumber, String leader, List<String> inspectors, List<String> experts) {
        var named =
                Stream.concat(Stream.of(leader), inspectors.stream()).distinct().toList();
        var least = least(caseNumber);
        if (named.size() < least) {
            throw new Refused("inspectors.team-too-small", TEAM, named.size(), least);
        }
        shortlist.refuseUnlessEligible(caseNumber, named, experts, recused(caseNumber));
        var wanted = Stream.concat(named.stream(), experts.stream()).toList();
        var existing = members(caseNumber);
        existing.stream()
                .filter(TeamMember::isActive)
                .filter(member -> !wanted.contains(member.login()))
                .forEach(entities::remove);
        for (var login : wanted) {
            var role = experts.contains(login)
                    ? TeamMember.Role.EXPERT
                    : login.equals(leader) ? TeamMember.Role.LEADER : TeamMember.Role.MEMBER;
            existing.stream()
                    .filter(member -> member.login().equals(login))
                    .findFirst()
                    .ifPresentOrElse(
                            member -> member.becomes(role),
                            () -> entities.persist(new TeamMember(caseNumber, login, role)));
            cases.admit(caseNumber, Person.groupOf(login));
        }
        entities.flush();
    }

    /** Members who have not yet said whether anything clouds their judgement. */
    public List<String> undeclared(CaseNumber caseNumber) {
        return logins(caseNumber, member -> member.isActive() && !member.hasDeclared());
    }

    void declareImpartial(CaseNumber caseNumber, String login) {
        member(caseNumber, login).declared(LocalDate.now(clock));
    }

    /** 申请回避, by the inspector himself or by the unit. */
    public void requestRecusal(CaseNumber caseNumber, String login, String requestedBy, String reasons) {
        if (!isOnTeam(caseNumber, login)) {
            throw new Refused("inspectors.not-on-team", RECUSAL, directory.nameOf(login));
        }
        var member = member(caseNumber, login);
        if (!member.hasDeclared()) {
            member.declared(LocalDate.now(clock));
        }
        entities.persist(new Recusal(caseNumber, login, requestedBy, reasons, LocalDate.now(clock)));
        entities.flush();
    }

    public boolean isRecusalPending(CaseNumber caseNumber) {
        return pending(caseNumber).isPresent();
    }

    Optional<Recusal> pending(CaseNumber caseNumber) {
        return entities.createQuery(
                        "from Recusal where caseNumber = :number and granted is null order by id", Recusal.class)
                .setParameter("number", caseNumber)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** 决定回避: by the head of the office; a granted recusal takes effect at once. */
    void decideRecusal(CaseNumber caseNumber, boolean granted, String reasons) {
        var asked = pending(caseNumber)
                .orElseThrow(() -> new IllegalStateException("No recusal is asked for in case " + caseNumber));
        asked.decided(granted, reasons);
        if (granted) {
            member(caseNumber, asked.login()).recused(LocalDate.now(clock));
        }
        entities.flush();
    }

    /** At least three 督学, one of them leading. */
    public boolean isComplete(CaseNumber caseNumber) {
        var active = members(caseNumber).stream()
                .filter(TeamMember::isActive)
                .filter(member -> member.role().isInspector())
                .toList();
        return active.size() >= least(caseNumber)
                && active.stream().anyMatch(member -> member.role() == TeamMember.Role.LEADER);
    }

    /** How many 督学 a team must have: what the local rules ask, and never fewer than the national regulation above them. */
    int least(CaseNumber caseNumber) {
        return Math.max(
                LEAST,
                rules.rule(cases.file(caseNumber).jurisdiction(), LegalRule.MINIMUM_TEAM)
                        .number());
    }

    /** 督导组长, by login. */
    public String leader(CaseNumber caseNumber) {
        return logins(caseNumber, member -> member.isActive() && member.role() == TeamMember.Role.LEADER).stream()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The team of case %s has no leader".formatted(caseNumber)));
    }

    /** Everybody on the team who goes on site, experts among them, by login. */
    public List<String> team(CaseNumber caseNumber) {
        return logins(caseNumber, TeamMember::isActive);
    }

    public boolean isOnTeam(CaseNumber caseNumber, String login) {
        return team(caseNumber).contains(login);
    }

    /** Whoever ever stood on the team, the recused among them: none of them may review the result. */
    public List<String> everOnTeam(CaseNumber caseNumber) {
        return logins(caseNumber, member -> true);
    }

    public List<String> recused(CaseNumber caseNumber) {
        return logins(caseNumber, TeamMember::isRecused);
    }

    /** 另行组成督导组: nobody who is named may join the team of the case. */
    public void bar(CaseNumber caseNumber, List<String> logins) {
        for (var login : logins) {
            var barred = new TeamMember(caseNumber, login, TeamMember.Role.MEMBER);
            barred.recused(LocalDate.now(clock));
            entities.persist(barred);
        }
    }

    /** 督学 who might join: of the office, bound by nothing to the unit, not recused. */
    public List<Person> eligible(CaseNumber caseNumber) {
        return shortlist.inspectors(caseNumber, recused(caseNumber));
    }

    /** {@code 组长：谭刚娜；组员：贾新文、叶超思}, as notices and reports name the team. */
    public String inWords(CaseNumber caseNumber) {
        return members(caseNumber).stream()
                .filter(TeamMember::isActive)
                .map(member -> member.role().chinese() + "：" + directory.nameOf(member.login()))
                .reduce((one, other) -> one + "；" + other)
                .orElse("");
    }

    List<TeamMember> members(CaseNumber caseNumber) {
        return entities.createQuery("from TeamMember where id.caseNumber = :number", TeamMember.class)
                .setParameter("number", caseNumber.value())
                .getResultStream()
                .sorted(Comparator.comparing(TeamMember::role).thenComparing(TeamMember::login))
                .toList();
    }

    private TeamMember member(CaseNumber caseNumber, String login) {
        var member = entities.find(TeamMember.class, new TeamMember.Id(caseNumber.value(), login));
        if (member == null) {
            throw new IllegalStateException("%s is not on the team of case %s".formatted(login, caseNumber));
        }
        return member;
    }

    private List<String> logins(CaseNumber caseNumber, Predicate<TeamMember> which) {
        return members(caseNumber).stream().filter(which).map(TeamMember::login).toList();
    }
}
