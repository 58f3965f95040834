package dudao.archive;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.deadline.Deadlines;
import dudao.document.Documents;
import dudao.evidence.Exhibit;
import dudao.evidence.Exhibits;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.law.Regulation;
import dudao.report.Reports;
import dudao.sheet.Explanations;
import dudao.workflow.ProcessBean;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** 归档: seals the file of a supervision whose report was submitted, filed and published, and that of an appeal that has ended. */
@ProcessBean("archives")
@Transactional
public class Archives {

    private static final Article REPORT = Regulation.NATIONAL_624.article(23);

    private final EntityManager entities;
    private final Reports reports;
    private final Documents documents;
    private final Exhibits exhibits;
    private final Explanations explanations;
    private final Deadlines deadlines;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Archives(
            EntityManager entities,
            Reports reports,
            Documents documents,
            Exhibits exhibits,
            Explanations explanations,
            Deadlines deadlines,
            Cases cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.reports = reports;
        this.documents = documents;
        this.exhibits = exhibits;
        this.explanations = explanations;
        this.deadlines = deadlines;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** 封卷 of a supervision. */
    public void seal(CaseNumber caseNumber) {
        if (!reports.isComplete(caseNumber)) {
            throw new Refused("archive.not-published", REPORT);
        }
        seal(caseNumber, REPORT);
    }

    /** 封卷 of an appeal, as soon as the office below knows how it ended; nothing of it is reported or published. */
    public void sealAppeal(CaseNumber caseNumber) {
        seal(caseNumber, Article.UNREGULATED);
    }

    private void seal(CaseNumber caseNumber, Article article) {
        var manifest = manifest(caseNumber, exhibits.close(caseNumber));
        var sealed = new ArchivedFile(caseNumber, manifest, sha256(manifest), clock.instant());
        entities.persist(sealed);
        events.publishEvent(new FileSealed(caseNumber, sealed.hash()));
        deadlines.closeAll(caseNumber);
        cases.record(caseNumber, "file-sealed", null, article);
    }

    /** Hash over the manifest of a sealed file; empty while the file is open. */
    public Optional<String> sealOf(CaseNumber caseNumber) {
        return Optional.ofNullable(entities.find(ArchivedFile.class, caseNumber))
                .map(ArchivedFile::hash);
    }

    /** Cases whose file was sealed since, the latest first and no more than so many. */
    @Transactional(readOnly = true)
    public List<CaseNumber> sealedSince(Instant from, int most) {
        return entities.createQuery(
                        "select caseNumber from ArchivedFile where sealedAt >= :from order by sealedAt desc",
                        CaseNumber.class)
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList();
    }

    /** 封存清单 of a sealed file. */
    @Transactional(readOnly = true)
    public Optional<String> manifestOf(CaseNumber caseNumber) {
        return Optional.ofNullable(entities.find(ArchivedFile.class, caseNumber))
                .map(ArchivedFile::manifest);
    }

    /** One line a document, an exhibit, a column of the sheet and the events: what it is, and SHA-256 of what it says. */
    private String manifest(CaseNumber caseNumber, List<Exhibit> closed) {
        var papers = documents.of(caseNumber).stream()
                .map(document -> "%s  %s %s"
                        .formatted(
                                sha256(document.body()),
                                document.number(),
                                document.kind().chinese()))
                .collect(Collectors.joining("\n"));
        var evidence = closed.stream()
                .map(exhibit -> "%s  %s 第%d版%s\n"
                        .formatted(
                                exhibit.sha256(),
                                exhibit.name(),
                                exhibit.version(),
                                exhibit.subject().isEmpty() ? "" : "（" + exhibit.subject() + "）"))
                .collect(Collectors.joining());
        var sheet = explanations.seal(caseNumber).stream()
                .map(explanation -> "%s  评估表计算说明（%s）\n".formatted(sha256(explanation.text()), explanation.column()))
                .collect(Collectors.joining());
        var events = cases.record(caseNumber).stream()
                .map(event -> "%s|%s|%s|%s"
                        .formatted(
                                event.happenedAt(),
                                event.actor().orElse(""),
                                event.act(),
                                event.note().orElse("")))
                .collect(Collectors.joining("\n"));
        return papers + "\n" + evidence + sheet + sha256(events) + "  办案记录\n";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
