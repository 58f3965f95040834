package dudao.studio;

import dudao.diagram.Finding;
import dudao.diagram.SafeXml;
import dudao.law.Refused;
import dudao.workflow.DiagramsInForce;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 流程设计: the diagrams in force, handing in new ones, and the way back to former ones. */
@Controller
@RequestMapping("/studio")
class StudioPage {

    private final Life life;
    private final Overview overview;
    private final DiagramsInForce inForce;
    private final MessageSource messages;

    StudioPage(Life life, Overview overview, DiagramsInForce inForce, MessageSource messages) {
        this.life = life;
        this.overview = overview;
        this.inForce = inForce;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show() {
        return overview.page(HttpStatus.OK);
    }

    @PostMapping
    ModelAndView handIn(
            @RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String note)
            throws IOException {
        if (file == null || file.isEmpty() || note.isBlank() || note.length() > 400) {
            return problem("请选择流程图（.bpmn）、表单（.form）或者规则表（.dmn）文件，并写明修改了什么、为什么（不超过 400 字）。")
                    .addObject("note", note);
        }
        if (file.getSize() > SafeXml.LARGEST) {
            return problem("文件超过 %d KB，不像一张流程图。请检查是不是选错了文件。".formatted(SafeXml.LARGEST / 1000))
                    .addObject("note", note);
        }
        return handedIn(life.handIn(file.getBytes(), note.strip()), note);
    }

    /** 采用产品的新版本: what comes with the product is handed in like any other text. */
    @PostMapping("/parts/{part}/product")
    ModelAndView takeProducts(@PathVariable String part) {
        var text = Optional.ofNullable(inForce.ofProduct().get(part))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return handedIn(life.handIn(text, "采用产品的新版本"), "");
    }

    @GetMapping("/parts/{part}/product")
    ResponseEntity<byte[]> products(@PathVariable String part) {
        var text = Optional.ofNullable(inForce.ofProduct().get(part))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s\"".formatted(part.endsWith(".form") ? part : part + ".bpmn"))
                .body(text);
    }

    @PostMapping("/diagrams/{process}/{version}/return")
    ModelAndView goBack(
            @PathVariable String process, @PathVariable int version, @RequestParam(defaultValue = "") String note) {
        return because(note, () -> done(life.goBack(process, version, note.strip())));
    }

    @PostMapping("/decisions/{decision}/return")
    ModelAndView goBack(@PathVariable int decision, @RequestParam(defaultValue = "") String note) {
        return because(note, () -> done(life.goBack(decision, note.strip())));
    }

    @PostMapping("/decisions/{decision}/end")
    ModelAndView end(@PathVariable int decision, @RequestParam(defaultValue = "") String note) {
        return because(note, () -> done(life.end(decision, note.strip())));
    }

    @PostMapping("/decisions/{decision}/withdrawal")
    ModelAndView withdraw(@PathVariable int decision) {
        return said(() -> {
            life.withdraw(decision);
            return "已撤销，到期不再启用。";
        });
    }

    private ModelAndView handedIn(Life.HandedIn handedIn, String note) {
        return handedIn.isSound()
                ? overview.page(HttpStatus.OK).addObject("done", "草稿已通过检查，等待另一人审批。")
                : overview.page(HttpStatus.BAD_REQUEST)
                        .addObject(
                                "problems",
                                handedIn.findings().stream().map(Finding::line).toList())
                        .addObject("note", note);
    }

    private static String done(int version) {
        return version == 0 ? "已恢复；进行中的案件不变。" : "已恢复，新立的案件适用第%d版；进行中的案件不变。".formatted(version);
    }

    private ModelAndView because(String note, Supplier<String> act) {
        return note.isBlank() || note.length() > 400 ? problem("请写明为什么恢复（不超过 400 字）。") : said(act);
    }

    private ModelAndView said(Supplier<String> act) {
        try {
            var done = act.get();
            return overview.page(HttpStatus.OK).addObject("done", done);
        } catch (Refused refused) {
            return problem(messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA));
        }
    }

    private ModelAndView problem(String text) {
        return overview.page(HttpStatus.BAD_REQUEST).addObject("problems", List.of(text));
    }
}
