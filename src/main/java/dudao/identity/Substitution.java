package dudao.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 代理: a colleague holds the posts of an absent person at their body for a span of days.
 *
 * @param substitute 代理人, and absentee 被代理人, both of the body
 * @param endsOn the last day of it
 * @param endedBy login of who ended it before; null where it runs to its last day
 */
record Substitution(
        long id,
        Colleague absentee,
        Colleague substitute,
        BodyCode body,
        String bodyName,
        LocalDate startsOn,
        LocalDate endsOn,
        SubstitutionReason reason,
        String remark,
        String namedBy,
        @Nullable String endedBy) {

    /** Whether it still counts on the day, or will. */
    boolean isOpenOn(LocalDate today) {
        return endedBy == null && !endsOn.isBefore(today);
    }

    static Substitution of(ResultSet row, int number) throws SQLException {
        return new Substitution(
                row.getLong("id"),
                new Colleague(row.getString("absentee"), row.getString("absentee_name")),
                new Colleague(row.getString("substitute"), row.getString("substitute_name")),
                new BodyCode(row.getString("body")),
                row.getString("body_name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                SubstitutionReason.valueOf(row.getString("reason")),
                row.getString("remark"),
                row.getString("named_by"),
                row.getString("ended_by"));
    }
}
