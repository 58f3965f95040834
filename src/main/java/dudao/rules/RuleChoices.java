package dudao.rules;

import dudao.cases.Jurisdictions;
import dudao.identity.BodyCode;
import dudao.law.Article;
import dudao.law.Jurisdiction;
import dudao.law.Refused;
import dudao.studio.Deciders;
import dudao.workflow.DesignActed;
import dudao.workflow.DesignActed.Act;
import dudao.workflow.Reach;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 选定规则包: an administrator proposes under which rules an office opens its cases from a day on; it counts once whoever decides for that
 * office, and is not the one who proposed it, agrees.
 */
@Component
class RuleChoices {

    private final Proposals proposals;
    private final Jurisdictions jurisdictions;
    private final Deciders deciders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleChoices(
            Proposals proposals,
            Jurisdictions jurisdictions,
            Deciders deciders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.jurisdictions = jurisdictions;
        this.deciders = deciders;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void propose(BodyCode office, LocalDate from, Jurisdiction jurisdiction) {
        jurisdictions.requireFree(office, from);
        if (!proposals.add(office, from, jurisdiction, deciders.login(), clock.instant())) {
            throw refused("rules.proposed-before", from);
        }
        events.publishEvent(new DesignActed(
                Act.RULES_PROPOSED,
                "%s %s %s@%s".formatted(office.value(), from, jurisdiction.pack(), jurisdiction.version())));
    }

    /** @param reasons needed of whoever does not agree */
    @Transactional
    void decide(int number, boolean agreed, String reasons) {
        var proposal = proposals.open(number).orElseThrow(() -> refused("rules.decided"));
        if (!mayDecide(proposal.office())) {
            throw refused("rules.not-his");
        }
        if (proposal.isBy(deciders.login())) {
            throw refused("rules.same-person");
        }
        if (!agreed && reasons.isBlank()) {
            throw refused("studio.reasons-missing");
        }
        proposals.decide(number, agreed, deciders.login(), clock.instant(), reasons);
        if (agreed) {
            jurisdictions.choose(proposal.office(), proposal.from(), proposal.jurisdiction(), proposal.by());
        } else {
            events.publishEvent(new DesignActed(Act.RULES_NOT_AGREED, proposal.inTrail()));
        }
    }

    List<Proposal> open() {
        return proposals.open();
    }

    /** Somebody else's proposal, for an office the current person decides for. */
    boolean mayDecide(Proposal proposal) {
        return mayDecide(proposal.office()) && !proposal.isBy(deciders.login());
    }

    private boolean mayDecide(BodyCode office) {
        return deciders.mayDecide(new Reach(null, Reach.of(office)));
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(key, Article.UNREGULATED, arguments);
    }
}
