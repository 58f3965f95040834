package dudao.studio;

import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.law.Refused;
import dudao.workflow.DiagramsInForce;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
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

/** 流程设计: the diagrams in force, drafts of new ones, and who agreed to what. */
@Controller
@RequestMapping("/studio")
class StudioPage {

    private final Life life;
    private final DiagramDrafts drafts;
    private final DiagramsInForce inForce;
    private final CurrentPerson current;
    private final Directory directory;
    private final MessageSource messages;

    StudioPage(
            Life life,
            DiagramDrafts drafts,
            DiagramsInForce inForce,
            CurrentPerson current,
            Directory directory,
            MessageSource messages) {
        this.life = life;
        this.drafts = drafts;
        this.inForce = inForce;
        this.current = current;
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show() {
        return page(HttpStatus.OK);
    }

    @PostMapping
    ModelAndView handIn(
            @RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String note)
            throws IOException {
        if (file == null || file.isEmpty() || note.isBlank() || note.length() > 400) {
            return page(HttpStatus.BAD_REQUEST)
                    .addObject("problems", List.of("请选择 BPMN 文件，并写明修改了什么、为什么（不超过 400 字）。"))
                    .addObject("note", note);
        }
        if (file.getSize() > SafeXml.LARGEST) {
            return page(HttpStatus.BAD_REQUEST)
                    .addObject("problems", List.of("文件超过 %d KB，不像一张流程图。请检查是不是选错了文件。".formatted(SafeXml.LARGEST / 1000)))
                    .addObject("note", note);
        }
        var handedIn = life.handIn(file.getBytes(), note.strip());
        var sound = handedIn.findings().stream().allMatch(Finding::remark);
        return page(sound ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .addObject(
                        "problems",
                        sound
                                ? List.of()
                                : handedIn.findings().stream()
                                        .map(Finding::line)
                                        .toList())
                .addObject("done", sound ? "草稿已通过检查，等待另一人审批。" : null)
                .addObject("note", sound ? "" : note);
    }

    @GetMapping("/drafts/{number}")
    ModelAndView draft(@PathVariable int number) {
        return draft(number, HttpStatus.OK);
    }

    @GetMapping("/drafts/{number}/bpmn")
    ResponseEntity<byte[]> text(@PathVariable int number) {
        var draft = known(number);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header("Content-Disposition", "attachment; filename=\"draft-%d.bpmn\"".formatted(draft.number()))
                .body(drafts.text(number));
    }

    @PostMapping("/drafts/{number}/decision")
    ModelAndView decide(
            @PathVariable int number, @RequestParam boolean agreed, @RequestParam(defaultValue = "") String reasons) {
        known(number);
        return said(
                () -> {
                    var version = life.decide(number, agreed, reasons.strip());
                    return version == null ? "已记为不同意，没有改变任何流程。" : "已启用为第%d版，新立的案件适用；进行中的案件不变。".formatted(version);
                },
                status -> draft(number, status));
    }

    @PostMapping("/diagrams/{process}/{version}/return")
    ModelAndView goBack(
            @PathVariable String process, @PathVariable int version, @RequestParam(defaultValue = "") String note) {
        if (note.isBlank() || note.length() > 400) {
            return page(HttpStatus.BAD_REQUEST).addObject("problems", List.of("请写明为什么恢复（不超过 400 字）。"));
        }
        return said(() -> "已恢复，成为第%d版；进行中的案件不变。".formatted(life.goBack(process, version, note.strip())), this::page);
    }

    private ModelAndView said(Supplier<String> act, Function<HttpStatus, ModelAndView> page) {
        try {
            var done = act.get();
            return page.apply(HttpStatus.OK).addObject("done", done);
        } catch (Refused refused) {
            return page.apply(HttpStatus.BAD_REQUEST)
                    .addObject(
                            "problems", List.of(messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA)));
        }
    }

    private ModelAndView page(HttpStatus status) {
        var newest = new ArrayList<DiagramsInForce.Version>();
        var former = new ArrayList<DiagramsInForce.Version>();
        Set<String> seen = new LinkedHashSet<>();
        inForce.versions().forEach(version -> (seen.add(version.process()) ? newest : former).add(version));
        return new ModelAndView("studio/studio", status)
                .addObject("newest", newest)
                .addObject("former", former)
                .addObject("drafts", drafts.newest())
                .addObject("names", directory)
                .addObject("mayHandIn", holds(Post.ADMINISTRATOR));
    }

    private ModelAndView draft(int number, HttpStatus status) {
        var draft = known(number);
        return new ModelAndView("studio/draft", status)
                .addObject("draft", draft)
                .addObject("names", directory)
                .addObject(
                        "mayDecide",
                        draft.isOpen()
                                && (holds(Post.ADMINISTRATOR) || holds(Post.OFFICE_HEAD))
                                && !current.login().orElse("").equals(draft.handedInBy()));
    }

    private boolean holds(Post post) {
        return current.person().filter(person -> person.holds(post)).isPresent();
    }

    private DiagramDraft known(int number) {
        return drafts.draft(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
