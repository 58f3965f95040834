package dudao.letter;

import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.cases.NewCase;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.report.PublicReport;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 来信: received from anybody, looked into and answered by the office that published the report. */
@Component
@Transactional
class Letters {

    private final EntityManager entities;
    private final Cases cases;
    private final Directory directory;
    private final PublicObjection objection;
    private final LetterSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(
            EntityManager entities,
            Cases cases,
            Directory directory,
            PublicObjection objection,
            LetterSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.directory = directory;
        this.objection = objection;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the office still receives letters about the report. */
    boolean isOpen(PublicReport report) {
        return !report.isWithdrawn()
                && (settings.days() == 0 || !LocalDate.now(clock).isAfter(lastDay(report)));
    }

    LocalDate lastDay(PublicReport report) {
        return report.changedOn().plusDays(settings.days());
    }

    /** @return what its writer asks for the answer with; the house keeps its hash alone */
    String receive(PublicReport report, Writing writing) {
        var basis = objection.basis(report.caseNumber());
        if (!isOpen(report)) {
            throw new Refused("letter.closed", basis);
        }
        if (lately() >= settings.perDay()) {
            throw new Refused("letter.too-many", basis);
        }
        var code = Code.fresh();
        var letter = new Letter(
                report.number(),
                report.edition(),
                report.caseNumber(),
                report.office(),
                writing.cleaned(),
                code.hash(),
                clock.instant());
        entities.persist(letter);
        events.publishEvent(new LetterReceived(letter.caseNumber(), letter.number(), letter.text()));
        return code.text();
    }

    /** What became of a letter, for whoever has its code. */
    @Transactional(readOnly = true)
    public Optional<Letter> of(String code) {
        return Code.typed(code).flatMap(typed -> entities.createQuery("from Letter where code = :code", Letter.class)
                .setParameter("code", typed.hash())
                .getResultStream()
                .findFirst());
    }

    /** The newest first. @param offices those whose letters are meant; null for all */
    @Transactional(readOnly = true)
    public List<Letter> of(Collection<BodyCode> offices, boolean all, int from, int atMost) {
        return entities.createQuery(
                        "from Letter where :all = true or office in (:offices) order by number desc", Letter.class)
                .setParameter("all", all)
                .setParameter("offices", offices)
                .setFirstResult(from)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Transactional(readOnly = true)
    public Optional<Letter> find(int number) {
        return Optional.ofNullable(entities.find(Letter.class, number));
    }

    /** 处理: the answer goes to the writer; what is worth a supervision opens one of the same unit and matters. */
    Letter decide(int number, Letter.Outcome outcome, String answer, Person by) {
        var letter = find(number).orElseThrow();
        var basis = objection.basis(letter.caseNumber());
        if (letter.outcome().isPresent()) {
            throw new Refused("letter.decided", basis);
        }
        if (answer.isBlank() || answer.length() > 2000) {
            throw new Refused("letter.answer-needed", basis);
        }
        var opened = outcome == Letter.Outcome.CASE ? open(letter) : null;
        letter.decided(outcome, answer.strip(), opened, by.login(), clock.instant());
        events.publishEvent(new LetterDecided(letter.caseNumber(), number, outcome.name(), letter.answer()));
        if (opened != null) {
            events.publishEvent(new CaseOpenedByLetter(opened, number, letter.caseNumber()));
        }
        return letter;
    }

    Article basis(Letter letter) {
        return objection.basis(letter.caseNumber());
    }

    private CaseNumber open(Letter letter) {
        var file = cases.file(letter.caseNumber());
        return cases.open(NewCase.supervision(
                CaseKind.SPECIAL_SUPERVISION,
                file.office(),
                directory.body(file.supervisedUnit()),
                file.matters(),
                false));
    }

    private long lately() {
        return entities.createQuery("select count(*) from Letter where receivedAt > :since", Long.class)
                .setParameter("since", clock.instant().minus(Duration.ofDays(1)))
                .getSingleResult();
    }
}
