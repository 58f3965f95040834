package dudao.letter;

import dudao.cases.CaseNumber;

/** Somebody of the public objects to the report of the case. */
public record LetterReceived(CaseNumber caseNumber, int letter, String text) {}
