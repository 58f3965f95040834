package dudao.archive;

import dudao.cases.CaseNumber;

/** The copy of a file that lay in the file of an appeal was destroyed with the file it was made of. @param of that file @param hash of what it said */
public record CopyDestroyed(CaseNumber appeal, CaseNumber of, int list, String hash) {}
