package dudao.workflow;

import dudao.cases.CaseNumber;
import dudao.identity.Person;

/**
 * 经办: what a task is about and who works it.
 *
 * @param subject which of several, where a case has the same task several times: a problem's number, an inspector's
 *     login, the kind of a document; empty otherwise
 */
public record Assignment(CaseNumber caseNumber, String subject, Person person) {}
