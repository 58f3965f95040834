package dudao.studio;

import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.workflow.Reach;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** 流程包: taking diagrams, forms and rules from one house to another. */
@Controller
@RequestMapping("/studio")
class BundlesPage {

    private final DiagramBundles bundles;
    private final DiagramDrafts drafts;
    private final Directory directory;

    BundlesPage(DiagramBundles bundles, DiagramDrafts drafts, Directory directory) {
        this.bundles = bundles;
        this.drafts = drafts;
        this.directory = directory;
    }

    @GetMapping("/bundles")
    ModelAndView show() {
        return page(HttpStatus.OK);
    }

    /** @param office empty for what counts where nothing narrower was decided */
    @GetMapping("/bundle.zip")
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String office) {
        var known =
                directory.offices().stream().anyMatch(one -> one.code().value().equals(office));
        if (!office.isEmpty() && !known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return zip(
                bundles.inForce(office.isEmpty() ? Reach.EVERYWHERE : new Reach(null, Reach.of(new BodyCode(office)))),
                "dudao-bundle" + (office.isEmpty() ? "" : "-" + office));
    }

    @GetMapping("/drafts/{number}/bundle.zip")
    ResponseEntity<byte[]> export(@PathVariable int number) {
        var draft = drafts.draft(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return zip(bundles.ofDraft(draft), "dudao-draft-" + number);
    }

    @PostMapping("/bundles")
    ModelAndView take(
            @RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String note)
            throws IOException {
        if (file == null || file.isEmpty() || note.isBlank() || note.length() > 400) {
            return problem("请选择流程包（.zip），并写明从哪里来、为什么（不超过 400 字）。", note);
        }
        if (file.getSize() > DiagramBundle.LARGEST) {
            return problem("文件超过 %d KB，不像流程包。".formatted(DiagramBundle.LARGEST / 1000), note);
        }
        try {
            return page(HttpStatus.OK).addObject("taken", bundles.take(file.getBytes(), note.strip()));
        } catch (DiagramBundle.Unusable unusable) {
            return problem(unusable.getMessage(), note);
        }
    }

    private static ResponseEntity<byte[]> zip(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header("Content-Disposition", "attachment; filename=\"%s.zip\"".formatted(name))
                .body(content);
    }

    private ModelAndView problem(String text, String note) {
        return page(HttpStatus.BAD_REQUEST)
                .addObject("problems", List.of(text.split("\n")))
                .addObject("note", note);
    }

    private ModelAndView page(HttpStatus status) {
        return new ModelAndView("studio/bundles", status).addObject("offices", directory.offices());
    }
}
