package dudao.workflow;

import dudao.cases.CaseNumber;

/** The diagram of a case came to its end: nothing is awaited of anybody any more. */
public record CaseFinished(CaseNumber caseNumber) {}
