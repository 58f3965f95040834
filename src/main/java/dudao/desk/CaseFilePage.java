package dudao.desk;

import dudao.archive.ArchiveOnPage;
import dudao.evidence.ExhibitsOnPage;
import dudao.identity.Body;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Post;
import dudao.objection.CaseTracks;
import dudao.sheet.CaseSheets;
import dudao.workflow.Processes;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 案卷: the file of a case, with what is awaited, what happened, what went out and what clocks run. */
@Controller
class CaseFilePage {

    static final Set<Post> TAKERS_OF_PROOFS =
            Set.of(Post.AUDITOR, Post.OFFICE_HEAD, Post.OFFICE_DEPUTY, Post.OFFICE_STAFF, Post.GOVERNMENT_LEADER);

    private final CurrentPerson current;
    private final ReadableCases readable;
    private final Directory directory;
    private final Processes processes;
    private final CaseDiagrams diagrams;
    private final CaseContents contents;
    private final ExhibitsOnPage exhibits;
    private final CaseTracks tracks;
    private final CaseSheets sheets;
    private final ArchiveOnPage archive;

    CaseFilePage(
            CurrentPerson current,
            ReadableCases readable,
            Directory directory,
            Processes processes,
            CaseDiagrams diagrams,
            CaseContents contents,
            ExhibitsOnPage exhibits,
            CaseTracks tracks,
            CaseSheets sheets,
            ArchiveOnPage archive) {
        this.current = current;
        this.readable = readable;
        this.directory = directory;
        this.processes = processes;
        this.diagrams = diagrams;
        this.contents = contents;
        this.exhibits = exhibits;
        this.tracks = tracks;
        this.sheets = sheets;
        this.archive = archive;
    }

    @GetMapping("/cases/{number}")
    String read(@PathVariable String number, Model model) {
        var file = readable.open(number);
        model.addAttribute("file", file);
        model.addAttribute("office", directory.body(file.office()).name());
        model.addAttribute(
                "unit", file.unit().map(directory::body).map(Body::name).orElse(""));
        model.addAttribute("rules", contents.rules(file.jurisdiction()));
        model.addAttribute(
                "awaited", contents.awaited(file.number(), current.person().orElseThrow()));
        model.addAttribute("events", contents.events(file.number()));
        model.addAttribute("documents", contents.documents(file.number()));
        model.addAttribute("hasSheet", sheets.shown(file.number()).isPresent());
        exhibits.show(file, model);
        archive.show(file, model);
        model.addAttribute("deadlines", contents.deadlines(file.number()));
        model.addAttribute("ledger", contents.ledger(file.number()));
        model.addAttribute("unserved", contents.unserved(file.number()));
        var person = current.person().orElseThrow();
        var running = !processes.running(List.of(file.number())).isEmpty();
        var ofOffice = person.isOf(file.office());
        model.addAttribute(
                "mayApply",
                running && (ofOffice || file.unit().filter(person::isOf).isPresent()));
        model.addAttribute("mayCorrect", running && ofOffice && file.unit().isPresent());
        model.addAttribute("mayProve", TAKERS_OF_PROOFS.stream().anyMatch(person::holds));
        model.addAttribute("diagrams", diagrams.of(file.number()));
        model.addAttribute("track", tracks.of(file, person));
        return "desk/case";
    }
}
