package dudao.identity;

import java.util.Set;

/**
 * 接手: a substitute needs what the absent person has claimed and not done.
 *
 * @param absentee login of who has claimed it
 * @param groups to which it is addressed
 */
public record TasksTakenOver(String absentee, Set<String> groups) {}
