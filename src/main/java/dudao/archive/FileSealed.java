package dudao.archive;

import dudao.cases.CaseNumber;

/** A file was sealed. @param hash of its manifest */
public record FileSealed(CaseNumber caseNumber, String hash) {}
