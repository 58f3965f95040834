package dudao.result;

import dudao.cases.CaseNumber;

/** A problem is not to be rectified any more: it was dropped, or the result it stands in was revoked. */
public record ProblemDropped(CaseNumber caseNumber, String problem) {}
