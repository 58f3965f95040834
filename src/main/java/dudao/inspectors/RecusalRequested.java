package dudao.inspectors;

import dudao.cases.CaseNumber;

/** 申请回避: until the head has decided, nobody knows who will come. */
public record RecusalRequested(CaseNumber caseNumber) {}
