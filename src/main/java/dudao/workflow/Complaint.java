package dudao.workflow;

/**
 * Why a case cannot go on by another diagram, at the step where it stands.
 *
 * @param element empty where no step is to blame
 */
public record Complaint(String process, int version, String element, String text) {}
