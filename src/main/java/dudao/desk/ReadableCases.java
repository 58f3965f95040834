package dudao.desk;

import dudao.cases.CaseAccess;
import dudao.cases.CaseFile;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens a case for reading, or answers as if there were none: a stranger does not learn which numbers exist. */
@Component
class ReadableCases {

    private final CurrentPerson current;
    private final CaseAccess access;
    private final Cases cases;

    ReadableCases(CurrentPerson current, CaseAccess access, Cases cases) {
        this.current = current;
        this.access = access;
        this.cases = cases;
    }

    CaseFile open(String number) {
        if (!number.matches(CaseNumber.PATTERN)) {
            throw notFound();
        }
        var asked = new CaseNumber(number);
        if (!access.mayRead(current.person().orElseThrow(), asked)) {
            throw notFound();
        }
        return cases.file(asked);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
