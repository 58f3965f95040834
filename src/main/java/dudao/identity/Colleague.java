package dudao.identity;

/** 同事: somebody of the same body, as a substitution names him. */
public record Colleague(String login, String name) {}
