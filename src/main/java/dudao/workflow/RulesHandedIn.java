package dudao.workflow;

/** A table of rules was taken over. @param sha256 of its text */
public record RulesHandedIn(String sha256) {}
