package dudao.workflow;

import java.util.List;

/** Diagrams were given to the engine by decision of the office. @param diagrams each as {@link DiagramAtHand#name()} calls it */
public record DiagramsReplaced(List<String> diagrams) {}
