package dudao.audit;

import dudao.document.DocumentIssued;
import dudao.document.DocumentServed;
import dudao.document.ServiceCorrected;
import dudao.evidence.ExhibitAdded;
import dudao.letter.CaseOpenedByLetter;
import dudao.letter.LetterDecided;
import dudao.letter.LetterReceived;
import dudao.report.ReportShown;
import dudao.verifier.Digest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 文书和材料见证: hears of documents, exhibits, reports and letters of a case, inside the transaction in which they came or went. */
@Component
class PaperWitness {

    private final Trail trail;

    PaperWitness(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DocumentIssued issued) {
        var document = issued.document();
        trail.ofCase(
                issued.caseNumber(),
                new Happening.DocumentMade(document.number(), Digest.SHA_256.hex(document.body())));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DocumentServed served) {
        trail.ofCase(
                served.caseNumber(),
                new Happening.DocumentDelivered(
                        served.service().documentNumber(), served.on().toString(), Facts.service(served.service())));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ServiceCorrected corrected) {
        trail.ofCase(
                corrected.caseNumber(),
                new Happening.ServiceAmended(
                        corrected.service().documentNumber(),
                        corrected.before().toString(),
                        corrected.on().toString(),
                        Facts.service(corrected.service())));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ExhibitAdded added) {
        var exhibit = added.exhibit();
        trail.ofCase(exhibit.caseNumber(), new Happening.ExhibitTaken(exhibit.id(), exhibit.sha256()));
    }

    @EventListener
    void on(ReportShown shown) {
        trail.ofCase(
                shown.caseNumber(),
                new Happening.ReportShown(
                        shown.edition(),
                        shown.act(),
                        shown.body().map(Digest.SHA_256::hex).orElse(null)));
    }

    @EventListener
    void on(LetterReceived received) {
        trail.ofCase(received.caseNumber(), new Happening.LetterReceived(received.letter(), received.text()));
    }

    @EventListener
    void on(LetterDecided decided) {
        trail.ofCase(
                decided.caseNumber(),
                new Happening.LetterDecided(decided.letter(), decided.outcome(), decided.answer()));
    }

    @EventListener
    void on(CaseOpenedByLetter opened) {
        trail.ofCase(
                opened.opened(),
                new Happening.OpenedByLetter(opened.letter(), opened.reported().value()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
