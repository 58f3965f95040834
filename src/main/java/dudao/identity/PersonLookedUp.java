package dudao.identity;

/**
 * 查询他人信息: somebody asked by name what the house keeps of another person.
 *
 * @param where which page answered, e.g. {@code roster}
 * @param name as it was asked for
 * @param found how much was answered
 */
public record PersonLookedUp(String where, String name, int found) {}
