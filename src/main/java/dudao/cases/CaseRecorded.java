package dudao.cases;

/** Something was entered into the record of a case. */
public record CaseRecorded(CaseEvent event) {}
