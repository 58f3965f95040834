package dudao.workflow;

import dudao.cases.CaseNumber;

/** A clock of a diagram struck and the case went on. @param event the element of the diagram, e.g. {@code defence-expired} */
public record PeriodRanOut(CaseNumber caseNumber, String event) {}
