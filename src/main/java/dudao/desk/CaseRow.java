package dudao.desk;

import dudao.cases.CaseFile;

/**
 * A case as a list shows it.
 *
 * @param stage what is awaited, in words; 已办结 when nothing is any more
 */
record CaseRow(CaseFile file, String stage) {}
