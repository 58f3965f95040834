package dudao.studio;

import dudao.identity.Directory;
import dudao.identity.SecondPersonAwaited;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drafts that passed the check and wait for a second person. */
@Component
class DraftsAwaiting implements SecondPersonAwaited {

    private final DiagramDrafts drafts;
    private final Deciders deciders;
    private final Directory directory;

    DraftsAwaiting(DiagramDrafts drafts, Deciders deciders, Directory directory) {
        this.drafts = drafts;
        this.deciders = deciders;
        this.directory = directory;
    }

    @Override
    public List<Awaited> awaited() {
        return drafts.open().stream()
                .filter(deciders::mayDecide)
                .map(draft -> new Awaited(
                        "草稿%d：%s，%s提交，%s"
                                .formatted(
                                        draft.number(),
                                        draft.name(),
                                        directory.nameOf(draft.handedInBy()),
                                        draft.note()),
                        "/studio/drafts/" + draft.number()))
                .toList();
    }
}
