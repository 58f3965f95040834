package dudao.letter;

import dudao.cases.CaseNumber;

/** 来信立案: a letter was worth a supervision of its own. @param reported the case whose report it was about */
public record CaseOpenedByLetter(CaseNumber opened, int letter, CaseNumber reported) {}
