package dudao.workflow;

/** A second person has agreed to a table of rules. @param sha256 of its text */
public record RulesTakenOver(String sha256) {}
