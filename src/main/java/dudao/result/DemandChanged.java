package dudao.result;

import dudao.cases.CaseNumber;

/** What is to be done about a problem was changed by a ruling that is yet to be served. */
public record DemandChanged(CaseNumber caseNumber, String problem) {}
