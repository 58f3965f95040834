package dudao.report;

import dudao.cases.CaseNumber;
import java.util.Optional;

/**
 * 公布、更正或者撤回: what everybody may read of a report has changed.
 *
 * @param edition number of the version
 * @param act {@code PUBLISH}, {@code CORRECT} or {@code WITHDRAW}
 * @param body the public text; empty where nothing is shown any more
 */
public record ReportShown(CaseNumber caseNumber, int edition, String act, Optional<String> body) {}
