package dudao.studio;

import dudao.cases.CaseKind;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.law.Jurisdiction;
import dudao.law.Refused;
import dudao.workflow.Reach;
import dudao.workflow.RulePacks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 一份草稿: what was found in it, and whoever decides says for which cases and from which day it counts. */
@Controller
@RequestMapping("/studio/drafts/{number}")
class DraftPage {

    /** As an empty value cannot be told from none. */
    private static final String EVERYWHERE = "everywhere";

    private final Life life;
    private final DiagramDrafts drafts;
    private final Deciders deciders;
    private final Directory directory;
    private final RulePacks packs;
    private final ReachInWords words;
    private final MessageSource messages;
    private final Clock clock;

    DraftPage(
            Life life,
            DiagramDrafts drafts,
            Deciders deciders,
            Directory directory,
            RulePacks packs,
            ReachInWords words,
            MessageSource messages,
            Clock clock) {
        this.life = life;
        this.drafts = drafts;
        this.deciders = deciders;
        this.directory = directory;
        this.packs = packs;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable int number) {
        return page(number, HttpStatus.OK);
    }

    @GetMapping("/bpmn")
    ResponseEntity<byte[]> text(@PathVariable int number) {
        var draft = known(number);
        return ResponseEntity.ok()
                .contentType(draft.isForm() ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_XML)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"draft-%d.%s\"".formatted(number, draft.isForm() ? "form" : "bpmn"))
                .body(drafts.text(number));
    }

    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable int number,
            @RequestParam boolean agreed,
            @RequestParam(defaultValue = "") String reasons,
            @RequestParam(defaultValue = "") List<CaseKind> kinds,
            @RequestParam(defaultValue = "") List<String> places,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from) {
        known(number);
        try {
            var version = life.decide(number, agreed, reasons.strip(), reaches(kinds, places), from);
            return page(number, HttpStatus.OK).addObject("done", done(agreed, version, from));
        } catch (Refused refused) {
            return page(number, HttpStatus.BAD_REQUEST)
                    .addObject(
                            "problems", List.of(messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA)));
        }
    }

    private static String done(boolean agreed, @Nullable Integer version, @Nullable LocalDate from) {
        if (!agreed) {
            return "已记为不同意，没有改变任何流程。";
        }
        return version == null
                ? "已同意%s，到日自行启用；进行中的案件不变。".formatted(from == null ? "" : "，自" + from + "起适用")
                : "已启用为第%d版，新立的案件适用；进行中的案件不变。".formatted(version);
    }

    /** None chosen of one sort means all of it. */
    private List<Reach> reaches(List<CaseKind> kinds, List<String> places) {
        if (kinds.isEmpty() && places.isEmpty()) {
            return List.of();
        }
        var where = places.isEmpty() ? List.of(own()) : places;
        var reaches = new ArrayList<Reach>();
        for (var chosen : where) {
            requireKnown(chosen);
            var place = chosen.equals(EVERYWHERE) ? "" : chosen;
            if (kinds.isEmpty() || kinds.size() == CaseKind.values().length) {
                reaches.add(new Reach(null, place));
            } else {
                kinds.forEach(kind -> reaches.add(new Reach(kind, place)));
            }
        }
        return reaches;
    }

    private String own() {
        var own = deciders.own().place();
        return own.isEmpty() ? EVERYWHERE : own;
    }

    private void requireKnown(String place) {
        if (!places().containsKey(place)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    /** What there is to choose, by its code. */
    private Map<String, String> places() {
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

    private ModelAndView page(int number, HttpStatus status) {
        var draft = known(number);
        var mayDecide = draft.isOpen()
                && (deciders.holds(Post.ADMINISTRATOR) || deciders.holds(Post.OFFICE_HEAD))
                && !deciders.login().equals(draft.handedInBy());
        return new ModelAndView("studio/draft", status)
                .addObject("draft", draft)
                .addObject("names", directory)
                .addObject("kinds", CaseKind.values())
                .addObject("places", mayDecide ? places() : Map.of())
                .addObject("today", LocalDate.now(clock))
                .addObject("mayDecide", mayDecide);
    }

    private DiagramDraft known(int number) {
        return drafts.draft(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
