package dudao.deadline;

import dudao.cases.CaseKind;
import dudao.law.Jurisdiction;
import java.util.List;

/** 法定期限表: what the rule pack of a jurisdiction says of each clock. Law is data: {@code statutory-terms.dmn}. */
public interface StatutoryTerms {

    ClockRule rule(Jurisdiction jurisdiction, CaseKind kind, StatutoryClock clock);

    /** Every clock of the pack, in the order of the procedure. */
    List<ClockRule> rules(Jurisdiction jurisdiction, CaseKind kind);
}
