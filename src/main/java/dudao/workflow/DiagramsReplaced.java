package dudao.workflow;

/** A diagram was put in force by decision of the office, and with it a new version of all. @param process its key */
public record DiagramsReplaced(String process) {}
