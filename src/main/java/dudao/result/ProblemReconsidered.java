package dudao.result;

import dudao.cases.CaseNumber;

/** A ruling drops the problem or changes what is demanded of the unit; it is yet to be served. */
public record ProblemReconsidered(CaseNumber caseNumber, String problem) {}
