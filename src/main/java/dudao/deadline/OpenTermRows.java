package dudao.deadline;

import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.document.DocumentKind;
import dudao.law.Article;
import dudao.law.Jurisdiction;
import dudao.law.Regulation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the rows of {@link OpenTerms} read, with what the rules of their case say. */
@Component
class OpenTermRows {

    private final StatutoryTerms terms;

    OpenTermRows(StatutoryTerms terms) {
        this.terms = terms;
    }

    OpenTerm running(ResultSet row, Horizon horizon) throws SQLException {
        var lastDay = row.getObject("last_day", LocalDate.class);
        var countedFrom = row.getObject("counted_from", LocalDate.class);
        return term(
                row,
                horizon.state(lastDay),
                countedFrom == null ? row.getObject("anchored_on", LocalDate.class) : countedFrom,
                lastDay,
                List.of());
    }

    OpenTerm unserved(ResultSet row) throws SQLException {
        return term(row, TermState.UNSERVED, row.getObject("anchored_on", LocalDate.class), null, waiting(row));
    }

    /** The clocks that the service of the document, which is the row's subject, will start. */
    List<StatutoryClock> waiting(ResultSet row) throws SQLException {
        var document = row.getString("subject");
        var assessed = row.getBoolean("self_assessment_demanded");
        var ofCase = terms.rules(rules(row), kind(row));
        return Stream.of(DocumentKind.values())
                .filter(kind -> kind.name().equals(document))
                .flatMap(kind -> ofCase.stream().filter(rule -> rule.anchor().isServiceOf(kind)))
                .filter(rule -> rule.setInDocument() || rule.granted().isPresent())
                .map(ClockRule::clock)
                .filter(which -> assessed || which != StatutoryClock.SELF_ASSESSMENT)
                .toList();
    }

    private OpenTerm term(
            ResultSet row, TermState state, LocalDate since, @Nullable LocalDate lastDay, List<StatutoryClock> waiting)
            throws SQLException {
        var which = StatutoryClock.valueOf(row.getString("clock"));
        var unit = row.getString("unit_name");
        return new OpenTerm(
                new CaseNumber(row.getString("case_number")),
                row.getString("title"),
                unit == null ? "" : unit,
                which,
                row.getString("subject"),
                state,
                since,
                lastDay,
                lastDay != null && row.getBoolean("provisional"),
                terms.rule(rules(row), kind(row), which).actor(),
                new Article(new Regulation(row.getString("regulation")), row.getInt("article")),
                waiting);
    }

    private static Jurisdiction rules(ResultSet row) throws SQLException {
        return new Jurisdiction(row.getString("rule_pack"), row.getString("rule_version"));
    }

    private static CaseKind kind(ResultSet row) throws SQLException {
        return CaseKind.valueOf(row.getString("kind"));
    }
}
