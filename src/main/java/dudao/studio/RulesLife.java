package dudao.studio;

import dudao.cases.Jurisdictions;
import dudao.identity.BodyCode;
import dudao.law.Article;
import dudao.law.Jurisdiction;
import dudao.law.Refused;
import dudao.workflow.DesignActed;
import dudao.workflow.RulePacks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 规则表的启用: a second person agrees to a table that was handed in, and says in the same act which offices open their cases under one of
 * its packs from which day on. Cases that are open keep the pack and the version they were opened under.
 */
@Component
class RulesLife {

    /** @param offices none where the packs are only to be had */
    record Choice(@Nullable Jurisdiction pack, List<BodyCode> offices, LocalDate from) {}

    private final DiagramDrafts drafts;
    private final RulePacks packs;
    private final Jurisdictions jurisdictions;
    private final Deciders deciders;
    private final ReachInWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RulesLife(
            DiagramDrafts drafts,
            RulePacks packs,
            Jurisdictions jurisdictions,
            Deciders deciders,
            ReachInWords words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.packs = packs;
        this.jurisdictions = jurisdictions;
        this.deciders = deciders;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** A table says what may count anywhere: whoever agrees to it decides for all. */
    @Transactional
    void agree(int number, String reasons, Choice choice) {
        var draft = drafts.open(number).orElseThrow();
        deciders.requireSecondPerson(draft);
        if (!deciders.decidesForAll()) {
            throw refused("studio.rules-not-his");
        }
        var text = drafts.text(number);
        if (!Texts.sha256(packs.text()).equals(drafts.drawnAgainst(number))) {
            throw refused("studio.rules-overtaken");
        }
        var table = packs.takeOver(text, draft.note(), draft.handedInBy(), number)
                .orElseThrow(() ->
                        refused("studio.rules-unsound", packs.problems(text).get(0)));
        var where = chosen(choice, text, draft.handedInBy());
        drafts.decide(number, true, deciders.login(), clock.instant(), reasons, table, choice.from(), where);
        events.publishEvent(new DesignActed(
                DesignActed.Act.AGREED,
                "草稿%d %s%s"
                        .formatted(number, draft.process(), where == null ? "" : " 自" + choice.from() + " " + where)));
    }

    /** @return for which offices, in words; null for none */
    private @Nullable String chosen(Choice choice, byte[] text, String handedInBy) {
        var pack = choice.pack();
        if (pack == null && choice.offices().isEmpty()) {
            return null;
        }
        if (pack == null || choice.offices().isEmpty() || !packs.in(text).contains(pack)) {
            throw refused("studio.rules-choice");
        }
        choice.offices().forEach(office -> jurisdictions.choose(office, choice.from(), pack, handedInBy));
        return words.of(choice.offices(), pack);
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(key, Article.UNREGULATED, arguments);
    }
}
