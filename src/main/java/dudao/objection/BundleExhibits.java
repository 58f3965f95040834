package dudao.objection;

import dudao.cases.CaseAccess;
import dudao.cases.CaseNumber;
import dudao.evidence.Delivery;
import dudao.evidence.Exhibit;
import dudao.evidence.Exhibits;
import dudao.identity.CurrentPerson;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * 移送的证据材料: whoever handles an appeal looks at what came with it, without being let into the case below. What is given out
 * is the content that has the hash the bundle names; what was handed in later is not in it.
 */
@Controller
class BundleExhibits {

    private final CurrentPerson current;
    private final CaseAccess access;
    private final Bundles bundles;
    private final Exhibits exhibits;

    BundleExhibits(CurrentPerson current, CaseAccess access, Bundles bundles, Exhibits exhibits) {
        this.current = current;
        this.access = access;
        this.bundles = bundles;
        this.exhibits = exhibits;
    }

    @GetMapping("/cases/{number}/bundle/exhibits/{hash}")
    ResponseEntity<Resource> give(@PathVariable String number, @PathVariable String hash) {
        return Optional.of(number)
                .filter(asked -> asked.matches(CaseNumber.PATTERN))
                .map(CaseNumber::new)
                .filter(appeal -> access.mayRead(current.person().orElseThrow(), appeal))
                .flatMap(appeal -> find(appeal, hash))
                .map(exhibit -> Delivery.of(exhibit, exhibits.content(exhibit), false))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Exhibit> find(CaseNumber appeal, String hash) {
        return bundles.find(appeal)
                .map(Bundles.Kept::bundle)
                .filter(bundle ->
                        bundle.exhibits().stream().anyMatch(one -> one.hash().equals(hash)))
                .flatMap(bundle -> exhibits.of(new CaseNumber(bundle.caseNumber())).stream()
                        .filter(exhibit -> exhibit.sha256().equals(hash))
                        .findFirst());
    }
}
