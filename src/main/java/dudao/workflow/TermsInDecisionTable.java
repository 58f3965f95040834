package dudao.workflow;

import dudao.calendar.Term;
import dudao.deadline.StatutoryClock;
import dudao.deadline.StatutoryTerms;
import dudao.document.DocumentKind;
import dudao.law.Article;
import dudao.law.Jurisdiction;
import dudao.law.Regulation;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads {@code statutory-terms.dmn}: one row a clock of a rule pack. Rows are asked once and kept. */
@Component
class TermsInDecisionTable implements StatutoryTerms {

    private record Row(Term term, Optional<DocumentKind> startedBy) {}

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table;
    private final Map<Jurisdiction, Map<StatutoryClock, Row>> packs = new ConcurrentHashMap<>();

    TermsInDecisionTable() throws IOException {
        try (var file = new ClassPathResource("processes/statutory-terms.dmn").getInputStream()) {
            table = engine.parseDecision("statutory-terms", file);
        }
        pack(Jurisdiction.DEFAULT);
    }

    @Override
    public Term term(Jurisdiction jurisdiction, StatutoryClock clock) {
        return pack(jurisdiction).get(clock).term();
    }

    @Override
    public Set<StatutoryClock> startedByServiceOf(Jurisdiction jurisdiction, DocumentKind kind) {
        return pack(jurisdiction).entrySet().stream()
                .filter(row -> row.getValue().startedBy().filter(kind::equals).isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Map<StatutoryClock, Row> pack(Jurisdiction jurisdiction) {
        return packs.computeIfAbsent(jurisdiction, asked -> Stream.of(StatutoryClock.values())
                .collect(Collectors.toMap(
                        clock -> clock,
                        clock -> row(asked, clock),
                        (a, b) -> a,
                        () -> new EnumMap<>(StatutoryClock.class))));
    }

    private Row row(Jurisdiction jurisdiction, StatutoryClock clock) {
        var found = engine.evaluateDecisionTable(
                table,
                Variables.putValue("pack", jurisdiction.pack())
                        .putValue("version", jurisdiction.version())
                        .putValue("clock", clock.name()));
        if (found.isEmpty()) {
            throw new IllegalStateException("statutory-terms.dmn has no row for the clock %s of the pack %s, version %s"
                    .formatted(clock, jurisdiction.pack(), jurisdiction.version()));
        }
        var row = found.getSingleResult();
        var basis = new Article(
                Regulation.valueOf(row.getEntry("regulation")), ((Number) row.getEntry("article")).intValue());
        var term =
                new Term(((Number) row.getEntry("length")).intValue(), Term.Unit.valueOf(row.getEntry("unit")), basis);
        return new Row(
                term,
                Optional.ofNullable((String) row.getEntryMap().get("startedByServiceOf"))
                        .map(DocumentKind::valueOf));
    }
}
