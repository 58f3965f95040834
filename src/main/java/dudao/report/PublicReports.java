package dudao.report;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公布的督导报告: what everybody may read, and nothing else of a case. */
@Component
@Transactional(readOnly = true)
public class PublicReports {

    private final EntityManager entities;
    private final PublicEditions editions;
    private final Cases cases;
    private final Directory directory;
    private final Clock clock;

    PublicReports(EntityManager entities, PublicEditions editions, Cases cases, Directory directory, Clock clock) {
        this.entities = entities;
        this.editions = editions;
        this.cases = cases;
        this.directory = directory;
        this.clock = clock;
    }

    /** The latest first. */
    List<PublicReport> list(int from, int atMost) {
        return entities
                .createQuery(
                        "from SupervisionReport where publicNumber is not null order by publicNumber desc",
                        SupervisionReport.class)
                .setFirstResult(from)
                .setMaxResults(atMost)
                .getResultList()
                .stream()
                .map(this::shown)
                .toList();
    }

    public Optional<PublicReport> find(int number) {
        return entities.createQuery("from SupervisionReport where publicNumber = :number", SupervisionReport.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(this::shown);
    }

    /** The public texts of the case that were ever shown, by the number of their version. */
    public SortedMap<Integer, String> everShown(CaseNumber caseNumber) {
        var shown = new TreeMap<Integer, String>();
        editions.of(caseNumber).stream().filter(Edition::isAgreed).forEach(edition -> edition.body()
                .ifPresent(body -> shown.put(edition.ordinal(), body)));
        return shown;
    }

    /** Number under which everybody finds the report of the case. */
    Optional<Integer> numberOf(CaseNumber caseNumber) {
        return Optional.ofNullable(entities.find(SupervisionReport.class, caseNumber))
                .flatMap(SupervisionReport::publicNumber);
    }

    private PublicReport shown(SupervisionReport report) {
        var file = cases.file(report.caseNumber());
        var agreed =
                editions.of(file.number()).stream().filter(Edition::isAgreed).toList();
        var last = agreed.get(agreed.size() - 1);
        return new PublicReport(
                report.publicNumber().orElseThrow(),
                file.number(),
                file.office(),
                nameOf(file.office()),
                "关于%s的%s报告"
                        .formatted(
                                file.unit().map(this::nameOf).orElse(""),
                                file.kind().chinese()),
                last.ordinal(),
                last.body(),
                agreed.stream().map(this::turn).toList());
    }

    private PublicReport.Turn turn(Edition edition) {
        return new PublicReport.Turn(
                LocalDate.ofInstant(edition.decidedAt().orElseThrow(), clock.getZone()),
                edition.act().chinese(),
                edition.note(),
                edition.channel().orElse(""));
    }

    private String nameOf(BodyCode body) {
        return directory.body(body).name();
    }
}
