package dudao.opinion;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.Anchor;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.inspection.Inspections;
import dudao.inspectors.Inspectors;
import dudao.law.Article;
import dudao.law.LegalRule;
import dudao.law.LegalRules;
import dudao.law.Refused;
import dudao.law.Regulation;
import dudao.sheet.FinalColumn;
import dudao.workflow.ProcessBean;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;

/** 评议、初步督导意见与申辩 (督导条例第二十条). */
@ProcessBean("opinions")
@Transactional
public class Opinions {

    static final Article OPINION = Regulation.NATIONAL_624.article(20);
    private static final Article HEARING = Regulation.NATIONAL_624.article(19);

    private final EntityManager entities;
    private final Inspections inspections;
    private final Inspectors inspectors;
    private final Documents documents;
    private final Deadlines deadlines;
    private final LegalRules rules;
    private final Cases cases;
    private final FinalColumn sheet;
    private final Clock clock;

    Opinions(
            EntityManager entities,
            Inspections inspections,
            Inspectors inspectors,
            Documents documents,
            Deadlines deadlines,
            LegalRules rules,
            Cases cases,
            FinalColumn sheet,
            Clock clock) {
        this.entities = entities;
        this.inspections = inspections;
        this.inspectors = inspectors;
        this.documents = documents;
        this.deadlines = deadlines;
        this.rules = rules;
        this.cases = cases;
        this.sheet = sheet;
        this.clock = clock;
    }

    /** 评议: by at least three of the team, and only once the public was heard. */
    void deliberate(CaseNumber caseNumber, List<String> attendance, List<String> agreeing, String minutes) {
        if (!inspections.isPublicHeard(caseNumber)) {
            throw new Refused("opinion.public-not-heard", HEARING);
        }
        var present = attendance.stream()
                .filter(login -> inspectors.isOnTeam(caseNumber, login))
                .distinct()
                .count();
        if (present < 3) {
            throw new Refused("opinion.too-few-present", Regulation.NATIONAL_624.article(16), present);
        }
        refuseUnlessAgreed(caseNumber, agreeing);
        sheet.decide(caseNumber);
        var today = LocalDate.now(clock);
        entities.persist(new Opinion(caseNumber, today, String.join(",", attendance), minutes));
        deadlines.reached(caseNumber, Anchor.DELIBERATION_ENDED, "", today);
    }

    /** 集体评议: where the rules ask for a vote, so large a share of the whole group must agree. */
    private void refuseUnlessAgreed(CaseNumber caseNumber, List<String> agreeing) {
        var asked = vote(caseNumber);
        if (asked.value().equals("0")) {
            return;
        }
        var share = asked.value().split("/");
        var team = inspectors.team(caseNumber);
        var agreed = agreeing.stream().filter(team::contains).distinct().count();
        if (agreed * Integer.parseInt(share[1]) < (long) team.size() * Integer.parseInt(share[0])) {
            throw new Refused("opinion.too-few-agree", asked.basis(), agreed, team.size(), asked.value());
        }
    }

    /** The share of the group that must agree, e.g. {@code 2/3}; {@code 0} where the rules ask for no vote. */
    LegalRules.Said vote(CaseNumber caseNumber) {
        return rules.rule(cases.file(caseNumber).jurisdiction(), LegalRule.PANEL_VOTE);
    }

    void draft(CaseNumber caseNumber, String achievements, String problems, String suggestions) {
        opinion(caseNumber).draft(achievements, problems, suggestions);
    }

    /** 反馈初步督导意见: the defence may follow its service. */
    public void feedBack(CaseNumber caseNumber) {
        var opinion = opinion(caseNumber);
        documents.issue(
                caseNumber,
                DocumentKind.PRELIMINARY_OPINION,
                Map.of(
                        "achievements", opinion.achievements(),
                        "problems", opinion.problems(),
                        "suggestions", opinion.suggestions()));
        opinion.fedBack(LocalDate.now(clock));
        if (deadlines.rule(caseNumber, StatutoryClock.OPINION).granted().isPresent()) {
            deadlines.met(caseNumber, StatutoryClock.OPINION, "");
        }
    }

    /** 申辩: in time only, also in the moment in which the time has passed and nothing has acted on it yet. */
    void defend(CaseNumber caseNumber, List<DefendForm.Point> points) {
        deadlines
                .find(caseNumber, StatutoryClock.DEFENCE, "")
                .filter(time -> time.isOver(LocalDate.now(clock)))
                .ifPresent(time -> {
                    throw new Refused("opinion.late", OPINION, time.endInWords().orElseThrow());
                });
        for (var ordinal = 1; ordinal <= points.size(); ordinal++) {
            var point = points.get(ordinal - 1);
            entities.persist(new DefencePoint(caseNumber, ordinal, point.claim(), point.grounds(), point.indicator()));
        }
        answer(caseNumber, Opinion.Answer.DEFENDED);
    }

    void waive(CaseNumber caseNumber) {
        answer(caseNumber, Opinion.Answer.WAIVED);
    }

    /** 申辩期满未申辩: the unit is taken to have waived it. */
    public void recordLapse(CaseNumber caseNumber) {
        answer(caseNumber, Opinion.Answer.LAPSED);
        cases.record(caseNumber, "defence-lapsed", null, OPINION);
    }

    /** 采纳或者不采纳, each point with reasons. */
    void weigh(CaseNumber caseNumber, Map<Integer, WeighDefenceForm.Line> answers) {
        for (var point : points(caseNumber)) {
            var given = answers.get(point.ordinal());
            if (given == null) {
                throw new Refused("opinion.point-unanswered", OPINION, point.ordinal());
            }
            point.weighed(given.verdict() == WeighDefenceForm.Verdict.ADOPTED, given.reasons());
        }
    }

    /** A result may follow: the opinion was served, and a defence came and was weighed, was waived, or its time passed. */
    public boolean isSettled(CaseNumber caseNumber) {
        return documents.isServed(caseNumber, DocumentKind.PRELIMINARY_OPINION)
                && find(caseNumber).filter(opinion -> opinion.answer() != null).isPresent()
                && points(caseNumber).stream().allMatch(DefencePoint::isWeighed);
    }

    /** 申辩意见采纳情况, for the result. */
    public String defenceInWords(CaseNumber caseNumber) {
        var points = points(caseNumber);
        return points.isEmpty()
                ? "你单位未提出申辩。"
                : points.stream().map(DefencePoint::inWords).collect(Collectors.joining("\n"));
    }

    /** What the preliminary opinion found wrong, as a start for the result. */
    public String problemsFound(CaseNumber caseNumber) {
        return find(caseNumber).map(Opinion::problems).orElse("");
    }

    /** Empty until the group has fed its opinion back. */
    @Transactional(readOnly = true)
    public Optional<OpinionText> fedBack(CaseNumber caseNumber) {
        return find(caseNumber)
                .filter(Opinion::isFedBack)
                .map(opinion -> new OpinionText(opinion.achievements(), opinion.problems(), opinion.suggestions()));
    }

    Optional<Opinion> find(CaseNumber caseNumber) {
        return Optional.ofNullable(entities.find(Opinion.class, caseNumber));
    }

    List<DefencePoint> points(CaseNumber caseNumber) {
        return entities.createQuery(
                        "from DefencePoint where id.caseNumber = :number order by id.ordinal", DefencePoint.class)
                .setParameter("number", caseNumber.value())
                .getResultList();
    }

    private void answer(CaseNumber caseNumber, Opinion.Answer answer) {
        opinion(caseNumber).answered(answer, LocalDate.now(clock));
        if (answer == Opinion.Answer.LAPSED) {
            deadlines.lapsed(caseNumber, StatutoryClock.DEFENCE, "");
        } else {
            deadlines.met(caseNumber, StatutoryClock.DEFENCE, "");
        }
    }

    private Opinion opinion(CaseNumber caseNumber) {
        return find(caseNumber)
                .orElseThrow(() -> new IllegalStateException("Case %s was not deliberated".formatted(caseNumber)));
    }
}
