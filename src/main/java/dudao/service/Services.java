package dudao.service;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.document.Consents;
import dudao.document.Delivery;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.document.RecipientRole;
import dudao.document.ServiceMode;
import dudao.identity.Directory;
import dudao.workflow.ProcessBean;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.transaction.annotation.Transactional;

/** 送达: which way a document goes, and when it has arrived. */
@ProcessBean("services")
@Transactional
public class Services {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Documents documents;
    private final Consents consents;
    private final Cases cases;
    private final Directory directory;
    private final Clock clock;

    Services(Documents documents, Consents consents, Cases cases, Directory directory, Clock clock) {
        this.documents = documents;
        this.consents = consents;
        this.cases = cases;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Whether the document is served by arriving in the unit's inbox. What names the team never is: with its signature the unit
     * says whether an inspector should stand aside.
     */
    public boolean isElectronic(CaseNumber caseNumber, DocumentKind kind) {
        return !kind.namesTeam()
                && consents.givenAt(cases.file(caseNumber).supervisedUnit()).isPresent();
    }

    /** 电子送达: arrival counts, reading does not (民事诉讼法第九十条). */
    public void serveElectronically(CaseNumber caseNumber, DocumentKind kind) {
        var unit = directory.body(cases.file(caseNumber).supervisedUnit()).name();
        documents.serve(
                caseNumber,
                kind,
                new Delivery(ServiceMode.ELECTRONIC, LocalDate.now(clock), unit, RecipientRole.INBOX, null, null));
        cases.record(caseNumber, "served-electronically", kind.chinese(), ServiceMode.ELECTRONIC.article());
    }

    /** False while a public notice runs. */
    public boolean isEffective(CaseNumber caseNumber, DocumentKind kind) {
        return documents.isServed(caseNumber, kind);
    }

    /** 00:00 of the day on which the document counts as served. */
    public Date effectiveFrom(CaseNumber caseNumber, DocumentKind kind) {
        var day = documents
                .servedOn(caseNumber, kind)
                .orElseThrow(
                        () -> new IllegalStateException("The %s of case %s is not served".formatted(kind, caseNumber)));
        return Date.from(day.atStartOfDay(ZONE).toInstant());
    }
}
