package dudao.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** How rows of the roster read. */
final class Rows {

    /** Columns of {@code identity_body} that {@link #body} needs. */
    static final String BODY = "code, parent, kind, name, stage, town, zone, consents_to_electronic_service";

    private Rows() {}

    static Body body(ResultSet row, int number) throws SQLException {
        var parent = row.getString("parent");
        return new Body(
                new BodyCode(row.getString("code")),
                parent == null ? null : new BodyCode(parent),
                BodyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("stage"),
                row.getString("town"),
                row.getString("zone"),
                row.getBoolean("consents_to_electronic_service"));
    }

    static PostHeld post(ResultSet row, int number) throws SQLException {
        return new PostHeld(Post.valueOf(row.getString("post")), new BodyCode(row.getString("body")));
    }

    static PostHeld postOrSubstitution(ResultSet row, int number) throws SQLException {
        var absentee = row.getString("absentee");
        return new PostHeld(
                Post.valueOf(row.getString("post")),
                new BodyCode(row.getString("body")),
                absentee == null ? null : new Colleague(absentee, row.getString("absentee_name")));
    }

    static Tie tie(ResultSet row, int number) throws SQLException {
        return new Tie(Tie.Kind.valueOf(row.getString("kind")), row.getObject("ended_on", LocalDate.class));
    }
}
