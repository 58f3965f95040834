package dudao.migration;

import dudao.cases.CaseNumber;
import dudao.cases.Cases;
import dudao.diagram.KeptDrawings;
import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.Person;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.workflow.DiagramAtHand;
import dudao.workflow.Tokens;
import dudao.workflow.Tokens.Token;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 单案调整的经过: asked for by one, tried so that both see what becomes of the dates, agreed to by another, and only then done. */
@Component
class RepairLife {

    private final RepairRecords records;
    private final Tokens tokens;
    private final DatesOfCase dates;
    private final KeptDrawings drawings;
    private final StatutoryRule statutory;
    private final Cases cases;
    private final DiagramAtHand diagram;
    private final CasesAtHand atHand;
    private final CurrentPerson current;
    private final Directory directory;
    private final Clock clock;

    RepairLife(
            RepairRecords records,
            Tokens tokens,
            DatesOfCase dates,
            KeptDrawings drawings,
            StatutoryRule statutory,
            Cases cases,
            DiagramAtHand diagram,
            CasesAtHand atHand,
            CurrentPerson current,
            Directory directory,
            Clock clock) {
        this.records = records;
        this.tokens = tokens;
        this.dates = dates;
        this.drawings = drawings;
        this.statutory = statutory;
        this.cases = cases;
        this.diagram = diagram;
        this.atHand = atHand;
        this.current = current;
        this.directory = directory;
        this.clock = clock;
    }

    void refuseUnlessMine(CaseNumber number) {
        if (!atHand.has(number)) {
            throw refused("studio.repair.no-such-case");
        }
    }

    @Transactional
    int ask(CaseNumber number, String token, String to, String reason, String basis) {
        refuseUnlessMine(number);
        if (reason.isBlank() || reason.length() > 400 || basis.length() > 200) {
            throw refused("studio.repair.reason");
        }
        var at = allowed(number, token, to, basis);
        var sheet = dates.tried(() -> lines(at, to));
        return records.add(new Repair(
                0,
                number,
                at.process(),
                at.version(),
                at.instance(),
                at.id(),
                at.element(),
                to,
                reason,
                basis,
                sheet,
                person().login(),
                clock.instant(),
                null,
                null,
                null,
                null));
    }

    @Transactional
    void decide(int number, boolean agreed, String reasons) {
        var repair = records.open(number).orElseThrow();
        refuseUnlessMine(repair.caseNumber());
        if (!repair.isOpen()) {
            throw refused("studio.repair.decided");
        }
        if (repair.askedBy().equals(person().login())) {
            throw refused("studio.repair.same-person");
        }
        if (!agreed && reasons.isBlank()) {
            throw refused("studio.reasons-missing");
        }
        if (agreed) {
            carryOut(repair);
        }
        records.decide(number, agreed, person().login(), reasons);
    }

    private void carryOut(Repair repair) {
        var at = allowed(repair.caseNumber(), repair.token(), repair.to(), repair.basis());
        if (!lines(at, repair.to()).equals(repair.sheet())) {
            throw refused("studio.repair.changed");
        }
        diagram.during(
                repair.process(),
                repair.version(),
                () -> cases.record(repair.caseNumber(), "token-moved", note(repair), Article.UNREGULATED));
    }

    private Token allowed(CaseNumber number, String token, String to, String basis) {
        var at = tokens.find(number, token).orElseThrow(() -> refused("studio.repair.gone"));
        var drawing = drawings.of(at.process(), at.version());
        var refusal = RepairRoute.refusal(drawing, at.element(), to);
        if (!refusal.isEmpty()) {
            throw refused(refusal);
        }
        if (tokens.isRepeating(at)) {
            throw refused("studio.repair.repeated");
        }
        var past = statutory.past(at.process(), at.version(), at.element(), at.version(), to);
        if (!past.isEmpty() && !StatutoryRule.namesArticle(basis)) {
            throw refused("studio.leap", StatutoryRule.inWords(past));
        }
        return at;
    }

    private String lines(Token at, String to) {
        return dates.through(at.caseNumber(), () -> tokens.move(at, to)).stream()
                .map(DateLine::text)
                .collect(Collectors.joining("\n"));
    }

    private String note(Repair repair) {
        var note = new StringBuilder("%s第%d版：由“%s”改到“%s”。提出：%s；同意：%s。理由：%s"
                .formatted(
                        drawings.of(repair.process(), repair.version()).name(),
                        repair.version(),
                        drawings.nameOf(repair.process(), repair.version(), repair.from()),
                        drawings.nameOf(repair.process(), repair.version(), repair.to()),
                        directory.nameOf(repair.askedBy()),
                        directory.nameOf(person().login()),
                        repair.reason()));
        if (!repair.basis().isBlank()) {
            note.append("\n依据：").append(repair.basis());
        }
        return note.append("\n期日：")
                .append(repair.sheet().isEmpty() ? "无" : repair.sheet().replace("\n", "；"))
                .toString();
    }

    boolean isMine(Repair repair) {
        return atHand.has(repair.caseNumber());
    }

    List<Token> tokens(CaseNumber number) {
        return tokens.of(number);
    }

    private Person person() {
        return current.person().orElseThrow();
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(key, Article.UNREGULATED, arguments);
    }
}
