package dudao.migration;

import dudao.cases.CaseAccess;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.CurrentPerson;
import dudao.identity.Post;
import org.springframework.stereotype.Component;

/** 哪些案件归谁调整: an administrator handles any case without seeing into it, everybody else only those he may read. */
@Component
class CasesAtHand {

    private final Cases cases;
    private final CaseAccess access;
    private final CurrentPerson current;

    CasesAtHand(Cases cases, CaseAccess access, CurrentPerson current) {
        this.cases = cases;
        this.access = access;
        this.current = current;
    }

    boolean has(CaseNumber number) {
        return cases.find(number).isPresent()
                && current.person()
                        .filter(person -> person.holds(Post.ADMINISTRATOR) || access.mayRead(person, number))
                        .isPresent();
    }
}
