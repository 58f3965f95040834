package dudao.studio;

import dudao.cases.CaseKind;
import dudao.cases.Jurisdictions;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.law.Jurisdiction;
import dudao.ruletable.RuleRows;
import dudao.workflow.Reach;
import dudao.workflow.RulePacks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 一份草稿的页面: the draft, what was found in it, and what whoever may decide has to choose from. */
@Component
class DraftView {

    /** As an empty value cannot be told from none. */
    static final String EVERYWHERE = "everywhere";

    /** Of a table of rules. @param code pack and version */
    record PackChoice(String code, String name) {}

    private final DiagramDrafts drafts;
    private final Deciders deciders;
    private final Directory directory;
    private final RulePacks packs;
    private final Jurisdictions jurisdictions;
    private final ReachInWords words;
    private final Clock clock;

    DraftView(
            DiagramDrafts drafts,
            Deciders deciders,
            Directory directory,
            RulePacks packs,
            Jurisdictions jurisdictions,
            ReachInWords words,
            Clock clock) {
        this.drafts = drafts;
        this.deciders = deciders;
        this.directory = directory;
        this.packs = packs;
        this.jurisdictions = jurisdictions;
        this.words = words;
        this.clock = clock;
    }

    DiagramDraft known(int number) {
        return drafts.draft(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    ModelAndView page(int number, HttpStatus status) {
        var draft = known(number);
        var mayDecide = deciders.mayDecide(draft);
        return new ModelAndView("studio/draft", status)
                .addObject("draft", draft)
                .addObject("names", directory)
                .addObject("kinds", CaseKind.values())
                .addObject("places", !mayDecide ? Map.of() : draft.isRules() ? offices() : places())
                .addObject("packs", mayDecide && draft.isRules() ? choices(number) : List.of())
                .addObject("today", LocalDate.now(clock))
                .addObject("mayDecide", mayDecide);
    }

    /** What there is to choose, by its code. */
    Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        if (deciders.decidesForAll()) {
            places.put(EVERYWHERE, "全部机构");
            packs.known().stream()
                    .map(Jurisdiction::pack)
                    .distinct()
                    .forEach(pack -> places.put(Reach.ofPack(pack), "适用“" + words.pack(pack) + "”的机构"));
        }
        deciders.offices()
                .forEach(code -> places.put(
                        Reach.of(new BodyCode(code)),
                        directory.body(new BodyCode(code)).name()));
        return places;
    }

    /** Each with the rules it opens its cases under today. */
    private Map<String, String> offices() {
        var offices = new LinkedHashMap<String, String>();
        for (var code : deciders.offices()) {
            var office = new BodyCode(code);
            var now = jurisdictions.of(office, LocalDate.now(clock));
            offices.put(
                    code, "%s（现适用%s第%s版）".formatted(directory.body(office).name(), words.title(now), now.version()));
        }
        return offices;
    }

    /** New ones first, as it is they that a table is handed in for. */
    private List<PackChoice> choices(int number) {
        var text = drafts.text(number);
        var known = packs.known();
        return packs.in(text).stream()
                .sorted((one, other) -> Boolean.compare(known.contains(one), known.contains(other)))
                .map(pack -> new PackChoice(
                        pack.toString(),
                        "%s第%s版%s"
                                .formatted(
                                        RuleRows.titleIn(text, pack).orElse(pack.pack()),
                                        pack.version(),
                                        known.contains(pack) ? "" : "（新）")))
                .toList();
    }
}
