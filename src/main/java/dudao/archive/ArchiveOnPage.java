package dudao.archive;

import dudao.cases.CaseFile;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Post;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 归档与保管 on the page of a case, once it is sealed. */
@Component
public class ArchiveOnPage {

    private final KeptFiles files;
    private final Holds holds;
    private final CurrentPerson current;
    private final Directory directory;

    ArchiveOnPage(KeptFiles files, Holds holds, CurrentPerson current, Directory directory) {
        this.files = files;
        this.holds = holds;
        this.current = current;
        this.directory = directory;
    }

    /** For the fragment {@code archive/fragments :: kept}. */
    public void show(CaseFile file, Model model) {
        var kept = files.find(file.number());
        if (kept.isEmpty()) {
            return;
        }
        var person = current.person().orElseThrow();
        model.addAttribute("kept", kept.get());
        holds.on(file.number()).ifPresent(hold -> {
            model.addAttribute("hold", hold);
            model.addAttribute("holder", directory.nameOf(hold.setBy()));
        });
        model.addAttribute(
                "mayHold",
                !kept.get().isDestroyed()
                        && (person.holds(Post.OFFICE_HEAD, file.office())
                                || person.holds(Post.OFFICE_DEPUTY, file.office())
                                || person.holds(Post.OFFICE_STAFF, file.office())));
    }
}
