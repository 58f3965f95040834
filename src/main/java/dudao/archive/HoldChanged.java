package dudao.archive;

import dudao.cases.CaseNumber;

/** 冻结销毁 was set or lifted. */
public record HoldChanged(CaseNumber caseNumber, long hold, boolean isLifted, String reason) {}
