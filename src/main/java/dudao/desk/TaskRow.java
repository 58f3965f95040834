package dudao.desk;

import dudao.cases.CaseFile;
import dudao.workflow.OpenTask;

/**
 * A task as a list shows it.
 *
 * @param name what is to be done, with which of several where there are several
 */
record TaskRow(OpenTask task, String name, CaseFile file, Urgency urgency) {}
