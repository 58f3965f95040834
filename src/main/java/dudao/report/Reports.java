package dudao.report;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.Anchor;
import dudao.deadline.Deadlines;
import dudao.deadline.StatutoryClock;
import dudao.document.Document;
import dudao.document.DocumentKind;
import dudao.document.Documents;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.law.Regulation;
import dudao.workflow.ProcessBean;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** 督导报告: submitted to the government, filed with the higher office, published (督导条例第二十三条). */
@ProcessBean("reports")
@Transactional
public class Reports {

    static final Article REPORT = Regulation.NATIONAL_624.article(23);

    private final EntityManager entities;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Cases cases;
    private final PublicEditions editions;
    private final Clock clock;

    Reports(
            EntityManager entities,
            Documents documents,
            Deadlines deadlines,
            Directory directory,
            Cases cases,
            PublicEditions editions,
            Clock clock) {
        this.entities = entities;
        this.documents = documents;
        this.deadlines = deadlines;
        this.directory = directory;
        this.cases = cases;
        this.editions = editions;
        this.clock = clock;
    }

    /** The supervision has ended: the time for the report runs from here. */
    public void begin(CaseNumber caseNumber) {
        deadlines.reached(caseNumber, Anchor.SUPERVISION_ENDED, "", LocalDate.now(clock));
    }

    void draft(CaseNumber caseNumber, String situation, String conclusion) {
        var report = find(caseNumber).orElseGet(() -> new SupervisionReport(caseNumber));
        entities.persist(report.redraft(situation, conclusion));
    }

    /** 向本级人民政府提交, and up to the higher office, which reads the file from now on. */
    public void submit(CaseNumber caseNumber) {
        var report = report(caseNumber);
        documents.issue(
                caseNumber,
                DocumentKind.REPORT,
                Map.of("situation", report.situation(), "conclusion", report.conclusion()));
        report.submitted(LocalDate.now(clock));
        deadlines.met(caseNumber, StatutoryClock.REPORT, "");
        directory
                .higherOffice(cases.file(caseNumber).office())
                .ifPresent(higher -> cases.admit(caseNumber, higher.value()));
    }

    /** The office is late with its report: told once, however often the draft goes back and forth. */
    public void reportOverdue(CaseNumber caseNumber) {
        if (!cases.isRecorded(caseNumber, "report-overdue")) {
            cases.record(caseNumber, "report-overdue", null, Article.UNREGULATED);
        }
    }

    void read(CaseNumber caseNumber, String instruction) {
        report(caseNumber).read(instruction, LocalDate.now(clock));
    }

    /** 备案 by the higher office. */
    void file(CaseNumber caseNumber, String filingNumber) {
        report(caseNumber).filed(filingNumber, LocalDate.now(clock));
    }

    /** 公布, in the version that another person has prepared. */
    void publish(CaseNumber caseNumber, @Nullable String remarks, @Nullable String channel, Person by) {
        var report = report(caseNumber);
        if (!report.isSubmitted()) {
            throw new Refused("report.not-submitted", REPORT);
        }
        editions.decide(caseNumber, true, remarks, channel, by);
        report.published(nextPublicNumber(), LocalDate.now(clock));
    }

    /** Under which everybody finds it. */
    private int nextPublicNumber() {
        return ((Number) entities.createNativeQuery("select nextval('report_public_number')", Integer.class)
                        .getSingleResult())
                .intValue();
    }

    /** Submitted, filed and published: what a file needs before it may be sealed. */
    public boolean isComplete(CaseNumber caseNumber) {
        return find(caseNumber)
                .filter(report -> report.isSubmitted() && report.isFiled() && report.isPublished())
                .isPresent();
    }

    Optional<SupervisionReport> find(CaseNumber caseNumber) {
        return Optional.ofNullable(entities.find(SupervisionReport.class, caseNumber));
    }

    String text(CaseNumber caseNumber) {
        return documents
                .latest(caseNumber, DocumentKind.REPORT)
                .map(Document::body)
                .orElse("");
    }

    private SupervisionReport report(CaseNumber caseNumber) {
        return find(caseNumber)
                .orElseThrow(() -> new IllegalStateException("Case %s has no report".formatted(caseNumber)));
    }
}
