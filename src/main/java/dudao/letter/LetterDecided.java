package dudao.letter;

import dudao.cases.CaseNumber;

/** The office has answered. @param outcome {@code CASE}, {@code ANSWERED} or {@code NO_GROUND} */
public record LetterDecided(CaseNumber caseNumber, int letter, String outcome, String answer) {}
