package dudao.service;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.document.ServiceMode;
import dudao.evidence.Exhibit;
import dudao.evidence.Exhibits;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.law.Refused;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达的证明: 送达回证、邮件回执、照片 or 录像, handed in with the record itself (民事诉讼法第八十七条至第九十一条、第九十五条). */
@Component
class ProofOfService {

    private final Exhibits exhibits;
    private final Cases cases;
    private final Directory directory;

    ProofOfService(Exhibits exhibits, Cases cases, Directory directory) {
        this.exhibits = exhibits;
        this.cases = cases;
        this.directory = directory;
    }

    /**
     * Id of what was handed in last about the service. What arrives in the inbox here proves itself; every other service needs
     * something that anybody can look at.
     */
    @Nullable
    String demand(CaseNumber caseNumber, String subject, ServiceMode mode) {
        var office = cases.file(caseNumber).office();
        var proof = exhibits.of(caseNumber, subject).stream()
                .filter(exhibit -> isOf(exhibit.uploadedBy(), office))
                .max(Comparator.comparingLong(Exhibit::id));
        if (proof.isEmpty() && mode != ServiceMode.ELECTRONIC) {
            throw new Refused("service.proof-needed", mode.article(), mode.chinese());
        }
        return proof.map(exhibit -> String.valueOf(exhibit.id())).orElse(null);
    }

    /** The unit may hand in what it likes about a service; it does not prove one. */
    private boolean isOf(String login, BodyCode office) {
        return directory.person(login).filter(person -> person.isOf(office)).isPresent();
    }
}
