package dudao.service;

import dudao.cases.CaseNumber;
import dudao.evidence.Exhibits;
import dudao.law.Refused;
import dudao.law.Regulation;
import dudao.workflow.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达的证明: exhibits of the case that may prove how a document was served, e.g. the signed receipt or a picture. */
@Component
class ProofOfService {

    private final Exhibits exhibits;

    ProofOfService(Exhibits exhibits) {
        this.exhibits = exhibits;
    }

    List<Option> options(CaseNumber caseNumber) {
        return exhibits.of(caseNumber).stream()
                .map(exhibit ->
                        new Option(exhibit.name() + "（第" + exhibit.version() + "版）", String.valueOf(exhibit.id())))
                .toList();
    }

    void refuseUnlessOfCase(CaseNumber caseNumber, @Nullable String exhibit) {
        if (exhibit != null
                && options(caseNumber).stream()
                        .noneMatch(option -> option.value().equals(exhibit))) {
            throw new Refused("service.foreign-exhibit", Regulation.CIVIL_PROCEDURE.article(87));
        }
    }
}
