package dudao.diagram;

import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.PostHeld;
import dudao.workflow.DiagramsInForce;
import dudao.workflow.Processes;
import dudao.workflow.Reach;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 流程说明: every diagram in words, to be read, heard and printed by everybody. It holds nothing of a case. */
@Controller
class OutlinePage {

    private final Processes processes;
    private final DiagramsInForce inForce;
    private final CurrentPerson current;
    private final Directory directory;

    OutlinePage(Processes processes, DiagramsInForce inForce, CurrentPerson current, Directory directory) {
        this.processes = processes;
        this.inForce = inForce;
        this.current = current;
        this.directory = directory;
    }

    /** @param version none for the one new cases run by, of the reader's own office if he stands in one */
    @GetMapping("/diagrams/{process}/outline")
    ModelAndView outline(@PathVariable String process, @RequestParam(required = false) @Nullable Integer version)
            throws Unreadable {
        var shown =
                version != null ? version : inForce.version(process, ofReader()).orElseThrow(OutlinePage::notFound);
        var bpmn = processes.bpmn(process, shown).orElseThrow(OutlinePage::notFound);
        return OutlineView.of(Drawing.read(bpmn.getBytes(StandardCharsets.UTF_8)), "第%d版".formatted(shown));
    }

    private Reach ofReader() {
        return current.person().stream()
                .flatMap(person -> person.posts().stream())
                .map(PostHeld::body)
                .filter(body -> directory.body(body).kind().isOffice())
                .findFirst()
                .map(office -> new Reach(null, Reach.of(office)))
                .orElse(Reach.EVERYWHERE);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
