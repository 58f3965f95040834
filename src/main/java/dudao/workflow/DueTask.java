package dudao.workflow;

import dudao.cases.CaseNumber;
import dudao.deadline.StatutoryClock;
import java.util.Set;

/**
 * An open task by which a period is kept.
 *
 * @param clock whose last day the task is due on
 * @param subject which of several: a problem's number, the kind of a document; empty otherwise
 * @param groups who may do it: the person who claimed it, else the posts it is addressed to
 */
public record DueTask(CaseNumber caseNumber, StatutoryClock clock, String subject, Set<String> groups) {}
