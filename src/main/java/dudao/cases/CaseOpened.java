package dudao.cases;

/** A case was opened; its diagram starts in the same transaction. */
public record CaseOpened(CaseNumber caseNumber, CaseKind kind) {}
