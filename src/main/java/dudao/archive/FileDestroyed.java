package dudao.archive;

import dudao.cases.CaseNumber;

/** The content of a file was destroyed at the end of its term. @param list of destruction it stood in @param manifest hash of what the file held */
public record FileDestroyed(CaseNumber caseNumber, int list, String proposedBy, String approvedBy, String manifest) {}
