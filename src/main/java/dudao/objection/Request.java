package dudao.objection;

import dudao.identity.BodyCode;
import org.jspecify.annotations.Nullable;

/**
 * 申请, as the unit wrote it.
 *
 * @param office whom an appeal is brought to; empty for a review, which goes to the office that decided
 */
record Request(
        String demand,
        String grounds,
        Filed filed,
        @Nullable BodyCode office) {}
