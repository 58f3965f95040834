package dudao.workflow;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.cases.Matter;
import dudao.identity.Directory;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What every form says at its top: which case, which unit, what is supervised. */
@Component
class Headings {

    private final Cases cases;
    private final Directory directory;

    Headings(Cases cases, Directory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    Map<String, Object> of(CaseNumber caseNumber) {
        var file = cases.file(caseNumber);
        return Map.of(
                "caseNumber", caseNumber.value(),
                "caseKind", file.kind().chinese(),
                "unitName", file.unit().map(unit -> directory.body(unit).name()).orElse(file.title()),
                "officeName", directory.body(file.office()).name(),
                "matterNames", file.matters().stream().map(Matter::chinese).collect(Collectors.joining("、")));
    }
}
