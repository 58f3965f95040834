package dudao.studio;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 修改对照: two versions of a diagram, in pictures and in words. */
@Controller
class ComparePage {

    private final Comparison comparison;

    ComparePage(Comparison comparison) {
        this.comparison = comparison;
    }

    /** One of: a working draft, a draft that was handed in, or two versions of a process. */
    @GetMapping("/studio/compare")
    ModelAndView compare(
            @RequestParam(required = false) @Nullable Integer work,
            @RequestParam(required = false) @Nullable Integer draft,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to) {
        Optional<Compared> compared = work != null
                ? comparison.working(work)
                : draft != null ? comparison.ofDraft(draft) : comparison.versions(process, from, to);
        return new ModelAndView("studio/compare")
                .addObject("compared", compared.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
