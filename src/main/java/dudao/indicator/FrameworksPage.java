package dudao.indicator;

import dudao.identity.Directory;
import dudao.law.Refused;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 指标体系的页面: the office reads its frameworks, brings them in and out as workbooks, begins a new version. */
@Controller
@RequestMapping("/frameworks")
class FrameworksPage {

    private final Frameworks frameworks;
    private final FrameworkList list;
    private final FrameworkImport imports;
    private final Directory directory;
    private final Keepers keepers;
    private final MessageSource messages;

    FrameworksPage(
            Frameworks frameworks,
            FrameworkList list,
            FrameworkImport imports,
            Directory directory,
            Keepers keepers,
            MessageSource messages) {
        this.frameworks = frameworks;
        this.list = list;
        this.imports = imports;
        this.directory = directory;
        this.keepers = keepers;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show() {
        return list(HttpStatus.OK);
    }

    @PostMapping
    ModelAndView take(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes next)
            throws IOException {
        FrameworkImport.Outcome outcome;
        try {
            outcome = imports.take(file == null ? new byte[0] : file.getBytes(), code.strip(), keepers.keeper());
        } catch (Refused refused) {
            outcome =
                    new FrameworkImport.Outcome(Optional.empty(), List.of(new Rejected(0, "编号", code, words(refused))));
        }
        if (outcome.taken().isEmpty()) {
            return list(HttpStatus.BAD_REQUEST)
                    .addObject("rejected", outcome.rejected())
                    .addObject("code", code);
        }
        var id = outcome.taken().get();
        next.addFlashAttribute("done", "已导入为第%d版（草稿）。".formatted(id.version()));
        return new ModelAndView(address(id));
    }

    @GetMapping("/{code}/{version}")
    ModelAndView show(@PathVariable String code, @PathVariable int version) {
        return tree(HttpStatus.OK, framework(code, version));
    }

    @GetMapping("/{code}/{version}/xlsx")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable int version) {
        var framework = framework(code, version);
        var name = URLEncoder.encode("%s 第%d版.xlsx".formatted(framework.title(), version), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return ResponseEntity.ok()
                .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-%d.xlsx\"; filename*=UTF-8''%s".formatted(code, version, name))
                .body(WorkbookWriter.write(framework));
    }

    @GetMapping("/{code}/{version}/differences")
    ModelAndView differences(
            @PathVariable String code, @PathVariable int version, @RequestParam(defaultValue = "0") int from) {
        var after = framework(code, version);
        var before = framework(code, from > 0 ? from : version - 1);
        return new ModelAndView("indicator/differences")
                .addObject("before", before)
                .addObject("after", after)
                .addObject("differences", Difference.between(before, after));
    }

    @PostMapping("/{code}/{version}/copy")
    ModelAndView copy(@PathVariable String code, @PathVariable int version, RedirectAttributes next) {
        var framework = framework(code, version);
        try {
            var copied = frameworks.copy(framework.id(), keepers.keeper());
            next.addFlashAttribute("done", "已建立第%d版（草稿），内容与第%d版相同。".formatted(copied.version(), version));
            return new ModelAndView(address(copied));
        } catch (Refused refused) {
            return tree(HttpStatus.BAD_REQUEST, framework).addObject("problem", words(refused));
        }
    }

    /** 同意启用 by a second person of the office. */
    @PostMapping("/{code}/{version}/adoption")
    ModelAndView adopt(@PathVariable String code, @PathVariable int version, RedirectAttributes next) {
        var framework = framework(code, version);
        try {
            frameworks.adopt(framework.id(), keepers.keeper());
            next.addFlashAttribute("done", "已启用第%d版，可以选用，不再改变。".formatted(version));
            return new ModelAndView(address(framework.id()));
        } catch (Refused refused) {
            return tree(HttpStatus.BAD_REQUEST, framework).addObject("problem", words(refused));
        }
    }

    private ModelAndView list(HttpStatus status) {
        var listed = list.list();
        var owners = listed.stream()
                .map(FrameworkList.Summary::owner)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(
                        owner -> owner, owner -> directory.body(owner).name()));
        return new ModelAndView("indicator/frameworks", status)
                .addObject("frameworks", listed)
                .addObject("owners", owners)
                .addObject("keeper", keepers.office().isPresent());
    }

    private ModelAndView tree(HttpStatus status, Framework framework) {
        List<TreeRow> rows = TreeRow.of(framework);
        return new ModelAndView("indicator/framework", status)
                .addObject("framework", framework)
                .addObject("rows", rows)
                .addObject("maker", frameworks.maker(framework.id()).orElse(null))
                .addObject("names", directory)
                .addObject("me", keepers.login())
                .addObject("keeper", keepers.office().isPresent());
    }

    private Framework framework(String code, int version) {
        return frameworks
                .find(new FrameworkId(code, version))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String address(FrameworkId id) {
        return "redirect:/frameworks/%s/%d".formatted(id.code(), id.version());
    }

    private String words(Refused refused) {
        return messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA);
    }
}
