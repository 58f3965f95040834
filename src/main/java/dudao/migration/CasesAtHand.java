package dudao.migration;

import dudao.cases.CaseAccess;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.CurrentPerson;
import dudao.identity.Post;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
        return cases.find(number).isPresent() && among(List.of(number)).contains(number);
    }

    /** Those of the cases, which are cases of the house. */
    Set<CaseNumber> among(Collection<CaseNumber> numbers) {
        if (numbers.isEmpty() || current.person().isEmpty()) {
            return Set.of();
        }
        var person = current.person().orElseThrow();
        return person.holds(Post.ADMINISTRATOR)
                ? Set.copyOf(numbers)
                : access.about(
                                person,
                                "select f.case_number from cases_file f where f.case_number in (:numbers) and "
                                        + CaseAccess.READABLE)
                        .param(
                                "numbers",
                                numbers.stream().map(CaseNumber::value).toList())
                        .query((row, n) -> new CaseNumber(row.getString(1)))
                        .set();
    }
}
