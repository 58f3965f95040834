package dudao.workflow;

import dudao.cases.CaseEvent;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.Post;
import dudao.law.Article;
import dudao.law.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 自报自批: a substitute does not decide, in the place of the head or of a leader, on what he has just submitted himself (本室设定). Two people look
 * at it, as they do while nobody is away.
 */
@Component
class OwnSubmissions {

    private static final List<Post> DECIDING = List.of(Post.OFFICE_HEAD, Post.GOVERNMENT_LEADER);

    private final Cases cases;

    OwnSubmissions(Cases cases) {
        this.cases = cases;
    }

    /** @param groups whom the task is addressed to */
    void refuseIfOwn(CaseNumber caseNumber, String substitute, Collection<String> groups, String absentee) {
        if (groups.stream().anyMatch(OwnSubmissions::decides)
                && lastActor(caseNumber).filter(substitute::equals).isPresent()) {
            throw new Refused("workflow.substitute-decides-own", Article.UNREGULATED, absentee);
        }
    }

    private Optional<String> lastActor(CaseNumber caseNumber) {
        return cases.record(caseNumber).stream()
                .map(CaseEvent::actor)
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later);
    }

    private static boolean decides(String group) {
        return DECIDING.stream().anyMatch(post -> group.startsWith(post.group() + "_"));
    }
}
