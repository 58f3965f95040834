package dudao.studio;

import dudao.cases.CaseKind;
import dudao.diagram.Drawing;
import dudao.diagram.OutlineView;
import dudao.diagram.Unreadable;
import dudao.law.Refused;
import dudao.workflow.Reach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private final Life life;
    private final DiagramDrafts drafts;
    private final Deciders deciders;
    private final DraftView view;
    private final MessageSource messages;

    DraftPage(Life life, DiagramDrafts drafts, Deciders deciders, DraftView view, MessageSource messages) {
        this.life = life;
        this.drafts = drafts;
        this.deciders = deciders;
        this.view = view;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable int number) {
        return view.page(number, HttpStatus.OK);
    }

    @GetMapping("/bpmn")
    ResponseEntity<byte[]> text(@PathVariable int number) {
        var draft = view.known(number);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(draft.file()))
                .body(drafts.text(number));
    }

    /** Of a diagram that passed the check; what it lacks cannot be told in order. */
    @GetMapping("/outline")
    ModelAndView outline(@PathVariable int number) throws Unreadable {
        var draft = view.known(number);
        if (!draft.isDiagram() || !draft.sound()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return OutlineView.of(Drawing.read(drafts.text(number)), "草稿%d".formatted(number));
    }

    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable int number,
            @RequestParam boolean agreed,
            @RequestParam(defaultValue = "") String reasons,
            @RequestParam(defaultValue = "") List<CaseKind> kinds,
            @RequestParam(defaultValue = "") List<String> places,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from) {
        if (view.known(number).isRules()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        try {
            var version = life.decide(number, agreed, reasons.strip(), reaches(kinds, places), from);
            return view.page(number, HttpStatus.OK).addObject("done", done(agreed, version, from));
        } catch (Refused refused) {
            return view.page(number, HttpStatus.BAD_REQUEST)
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
            var place = chosen.equals(DraftView.EVERYWHERE) ? "" : chosen;
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
        return own.isEmpty() ? DraftView.EVERYWHERE : own;
    }

    private void requireKnown(String place) {
        if (!view.places().containsKey(place)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
