package dudao.archive;

import dudao.cases.CaseKind;
import dudao.identity.BodyCode;

/** An office chose how long it keeps its files of a kind. */
public record TermChosen(BodyCode office, CaseKind kind, RetentionTerm term) {}
