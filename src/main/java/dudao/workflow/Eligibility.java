package dudao.workflow;

import dudao.cases.CaseNumber;

/**
 * 回避: whether a person may take a task of a case. Asked whenever somebody claims one; throws {@link dudao.law.Refused}
 * with the article that stands in the way.
 */
public interface Eligibility {

    void refuseIfBiased(String login, CaseNumber caseNumber);
}
