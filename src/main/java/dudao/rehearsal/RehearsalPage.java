package dudao.rehearsal;

import dudao.diagram.Drawing;
import dudao.diagram.Unreadable;
import dudao.studio.DiagramDraft;
import dudao.studio.DiagramDrafts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 推演: a draft stepped through in the picture, and walked by the cases of the last year. It names cases by number and nothing else. */
@Controller
@RequestMapping("/studio/drafts/{number}")
class RehearsalPage {

    private static final int SHOWN = 200;

    private final DiagramDrafts drafts;
    private final Rehearsals rehearsals;

    RehearsalPage(DiagramDrafts drafts, Rehearsals rehearsals) {
        this.drafts = drafts;
        this.rehearsals = rehearsals;
    }

    @GetMapping("/simulation")
    ModelAndView simulation(@PathVariable int number) {
        return new ModelAndView("rehearsal/simulation").addObject("draft", diagram(number));
    }

    @GetMapping("/rehearsal")
    ModelAndView rehearsal(@PathVariable int number) {
        var result = result(number);
        return new ModelAndView("rehearsal/rehearsal")
                .addObject("draft", diagram(number))
                .addObject("result", result)
                .addObject("shown", result.cases().stream().limit(SHOWN).toList());
    }

    @GetMapping("/rehearsal.csv")
    ResponseEntity<byte[]> csv(@PathVariable int number) {
        var text = new StringBuilder("\uFEFF");
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader("案号", "结果", "节点", "说明", "日期变化")
                .get();
        try (var csv = new CSVPrinter(text, format)) {
            for (var one : result(number).cases()) {
                csv.printRecord(
                        one.number().value(),
                        one.verdict().outcome().chinese(),
                        one.verdict().where(),
                        one.verdict().why(),
                        one.dates().stream()
                                .map(day -> "%s：%s→%s".formatted(day.step(), day.before(), day.after()))
                                .collect(Collectors.joining("；")));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A table could not be written in memory", impossible);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"rehearsal-%d.csv\"".formatted(number))
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Rehearsals.Result result(int number) {
        diagram(number);
        try {
            return rehearsals.of(Drawing.read(drafts.text(number)));
        } catch (Unreadable unreadable) {
            throw new IllegalStateException("Draft %d cannot be read".formatted(number), unreadable);
        }
    }

    /** A form is walked by nobody. */
    private DiagramDraft diagram(int number) {
        return drafts.draft(number)
                .filter(DiagramDraft::isDiagram)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
