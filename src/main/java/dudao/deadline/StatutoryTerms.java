package dudao.deadline;

import dudao.calendar.Term;
import dudao.document.DocumentKind;
import dudao.law.Jurisdiction;
import java.util.Set;

/** 法定期限表: what the rule pack of a jurisdiction says of each clock. Law is data: {@code statutory-terms.dmn}. */
public interface StatutoryTerms {

    Term term(Jurisdiction jurisdiction, StatutoryClock clock);

    /** Clocks that start by themselves when a document of the kind is served. */
    Set<StatutoryClock> startedByServiceOf(Jurisdiction jurisdiction, DocumentKind kind);
}
