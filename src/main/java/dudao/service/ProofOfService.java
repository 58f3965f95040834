package dudao.service;

import dudao.cases.CaseNumber;
import dudao.document.ServiceMode;
import dudao.evidence.Exhibit;
import dudao.evidence.Exhibits;
import dudao.law.Refused;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达的证明: 送达回证、邮件回执、照片 or 录像, handed in with the record itself (民事诉讼法第八十七条至第九十一条、第九十五条). */
@Component
class ProofOfService {

    private final Exhibits exhibits;

    ProofOfService(Exhibits exhibits) {
        this.exhibits = exhibits;
    }

    /**
     * Id of what was handed in last about the service. What arrives in the inbox here proves itself; every other service needs
     * something that anybody can look at.
     */
    @Nullable
    String demand(CaseNumber caseNumber, String subject, ServiceMode mode) {
        var proof = exhibits.of(caseNumber, subject).stream().max(Comparator.comparingLong(Exhibit::id));
        if (proof.isEmpty() && mode != ServiceMode.ELECTRONIC) {
            throw new Refused("service.proof-needed", mode.article(), mode.chinese());
        }
        return proof.map(exhibit -> String.valueOf(exhibit.id())).orElse(null);
    }
}
