package dudao.studio;

import dudao.identity.Body;
import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.identity.Post;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.workflow.Reach;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 谁可以决定: an administrator for everybody; the head of an office for his own and those below it, and where none stands above it for
 * everybody too. Who does not say for whom, decides for his own.
 */
@Component
public class Deciders {

    private final CurrentPerson current;
    private final Directory directory;

    Deciders(CurrentPerson current, Directory directory) {
        this.current = current;
        this.directory = directory;
    }

    public boolean mayDecide(Reach reach) {
        return decidesForAll() || reach.isOfOffice() && offices().contains(reach.code());
    }

    /** Who has handed it in does not; a table of rules counts for all. */
    boolean mayDecide(DiagramDraft draft) {
        return draft.isOpen()
                && (draft.isRules() ? decidesForAll() : holds(Post.ADMINISTRATOR) || holds(Post.OFFICE_HEAD))
                && !login().equals(draft.handedInBy());
    }

    boolean decidesForAll() {
        return holds(Post.ADMINISTRATOR)
                || heads().anyMatch(office -> above(office).isEmpty());
    }

    /** Codes of the offices the current person may decide for. */
    List<String> offices() {
        return directory.offices().stream()
                .map(Body::code)
                .filter(office -> decidesForAll() || heads().anyMatch(own -> isAtOrBelow(office, own)))
                .map(BodyCode::value)
                .toList();
    }

    public Reach own() {
        return decidesForAll()
                ? Reach.EVERYWHERE
                : new Reach(null, Reach.of(heads().findFirst().orElseThrow()));
    }

    public boolean holds(Post post) {
        return current.person().filter(person -> person.holds(post)).isPresent();
    }

    /** 两人: who has handed it in does not agree to it, and nothing is decided twice. */
    void requireSecondPerson(DiagramDraft draft) {
        if (!draft.isOpen()) {
            throw new Refused("studio.decided", Article.UNREGULATED);
        }
        if (draft.handedInBy().equals(login())) {
            throw new Refused("studio.same-person", Article.UNREGULATED);
        }
    }

    public String login() {
        return current.person().map(Person::login).orElseThrow();
    }

    private Stream<BodyCode> heads() {
        return current.person().stream()
                .flatMap(person -> person.posts().stream())
                .filter(held -> held.post() == Post.OFFICE_HEAD)
                .map(held -> held.body());
    }

    private boolean isAtOrBelow(BodyCode office, BodyCode own) {
        return office.equals(own)
                || above(office).filter(higher -> isAtOrBelow(higher, own)).isPresent();
    }

    private Optional<BodyCode> above(BodyCode office) {
        return directory.higherOffice(office);
    }
}
