package dudao.indicator;

import dudao.law.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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

/** 等次的页面: the decision table that gives the grades of a version, changed in the editor of tables or brought in as a file. */
@Controller
@RequestMapping("/frameworks/{code}/{version}")
class GradesPage {

    private final Frameworks frameworks;
    private final Keepers keepers;
    private final MessageSource messages;

    GradesPage(Frameworks frameworks, Keepers keepers, MessageSource messages) {
        this.frameworks = frameworks;
        this.keepers = keepers;
        this.messages = messages;
    }

    @GetMapping("/grades")
    ModelAndView show(@PathVariable String code, @PathVariable int version) {
        var framework = framework(code, version);
        return page(HttpStatus.OK, framework, text(framework), framework.bands().wording());
    }

    /** Of a framework without grades an example to go on from. */
    @GetMapping("/grades.dmn")
    ResponseEntity<String> file(@PathVariable String code, @PathVariable int version) {
        return ResponseEntity.ok()
                .header("Content-Type", "application/xml; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"%s-%d-grades.dmn\"".formatted(code, version))
                .body(text(framework(code, version)));
    }

    /**
     * Of a draft: from the editor or from a file that was edited elsewhere.
     *
     * @param table as the editor wrote it; empty where a file comes
     * @param only {@code check} where nothing is to be saved yet
     * @param known the grades the editor was opened with; null for a file, which replaces whatever there is
     */
    @PostMapping("/grades")
    ModelAndView change(
            @PathVariable String code,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(required = false) @Nullable String known,
            RedirectAttributes next)
            throws IOException {
        var framework = framework(code, version);
        var shown = table.isEmpty() ? text(framework) : table;
        var opened = known == null ? framework.bands().wording() : known;
        var read = GradeTableReader.read(file == null ? table.getBytes(StandardCharsets.UTF_8) : file.getBytes());
        if (read.bands().isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, framework, shown, opened).addObject("rejected", read.rejected());
        }
        var wording = read.bands().get().wording();
        if (only.equals("check")) {
            return page(HttpStatus.OK, framework, shown, opened)
                    .addObject("checked", "没有意见，可以保存：%s。".formatted(wording));
        }
        try {
            frameworks.band(framework.id(), read.bands().get(), known, keepers.keeper());
            next.addFlashAttribute("done", "等次已改为：%s。".formatted(wording));
            return new ModelAndView("redirect:/frameworks/%s/%d".formatted(code, version));
        } catch (Refused refused) {
            return page(HttpStatus.BAD_REQUEST, framework, shown, opened)
                    .addObject("problem", messages.getMessage(refused.key(), refused.arguments(), Locale.CHINA));
        }
    }

    private ModelAndView page(HttpStatus status, Framework framework, String table, String known) {
        return new ModelAndView("indicator/grades", status)
                .addObject("framework", framework)
                .addObject("table", table)
                .addObject("known", known)
                .addObject("state", state(framework, table))
                .addObject("rejected", List.of())
                .addObject("mayChange", !framework.frozen() && keepers.office().isPresent());
    }

    private static String state(Framework framework, String table) {
        if (!table.equals(text(framework))) {
            return "您的修改，还没有保存";
        }
        return framework.bands().list().isEmpty() ? "还没有等次，以下是本室设定的样例" : "现有的等次";
    }

    private static String text(Framework framework) {
        var kept = framework.bands();
        return GradeTable.text(kept.list().isEmpty() ? Bands.EXAMPLE : kept);
    }

    private Framework framework(String code, int version) {
        return frameworks
                .find(new FrameworkId(code, version))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
