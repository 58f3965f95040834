package dudao.workflow;

/** The day has come from which a decision counts. @param what part, reach and day, with the hash of the text, in one line */
public record DiagramTakesEffect(String what) {}
