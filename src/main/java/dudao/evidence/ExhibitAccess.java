package dudao.evidence;

import dudao.cases.CaseAccess;
import dudao.cases.CaseFile;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.CurrentPerson;
import dudao.identity.Person;
import dudao.identity.Post;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** 谁能看、谁能交: whoever reads a case reads its exhibits; whoever takes part in it adds to them. */
@Component
public class ExhibitAccess {

    /** Read what others do. */
    private static final Set<Post> ONLOOKERS = EnumSet.of(Post.AUDITOR, Post.GOVERNMENT_LEADER, Post.ADMINISTRATOR);

    private static final Set<Post> SUPERVISORS = EnumSet.of(
            Post.OFFICE_HEAD,
            Post.OFFICE_DEPUTY,
            Post.OFFICE_STAFF,
            Post.ZONE_HEAD,
            Post.INSPECTOR,
            Post.EXPERT,
            Post.AUDITOR);

    private final CurrentPerson current;
    private final CaseAccess access;
    private final Cases cases;

    ExhibitAccess(CurrentPerson current, CaseAccess access, Cases cases) {
        this.current = current;
        this.access = access;
        this.cases = cases;
    }

    /** The case, or the answer that there is none: a stranger does not learn which numbers exist. */
    CaseFile open(String number) {
        if (number.matches(CaseNumber.PATTERN)) {
            var asked = new CaseNumber(number);
            if (access.mayRead(current.person().orElseThrow(), asked)) {
                return cases.file(asked);
            }
        }
        throw notFound();
    }

    /** Whether the person would read the case without being an onlooker; whether it still takes exhibits is another question. */
    public boolean mayAdd(Person person, CaseNumber caseNumber) {
        var posts = person.posts().stream()
                .filter(held -> !ONLOOKERS.contains(held.post()))
                .toList();
        return !posts.isEmpty() && access.mayRead(new Person(person.login(), person.name(), posts), caseNumber);
    }

    /** Whether the person sees where from and, of a picture, when and where taken: those who supervise, unless they are of the unit. */
    static boolean seesOrigin(Person person, CaseFile file) {
        return SUPERVISORS.stream().anyMatch(person::holds)
                && file.unit().filter(person::isOf).isEmpty();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
