package dudao.reminder;

import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import dudao.deadline.StatutoryClock;
import dudao.identity.BodyCode;
import dudao.law.Jurisdiction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 期限, with what of its case tells who must act.
 *
 * @param lastDay null while the clock stands still
 * @param provisional the year's holiday notice is not out yet
 */
record Period(
        CaseNumber caseNumber,
        StatutoryClock clock,
        String subject,
        @Nullable LocalDate lastDay,
        boolean provisional,
        String title,
        CaseKind kind,
        BodyCode office,
        @Nullable BodyCode unit,
        Jurisdiction jurisdiction) {

    /** What {@link #read} needs, of a deadline {@code d} and its case {@code f}. */
    static final String COLUMNS = """
            d.case_number, d.clock, d.subject, d.last_day, d.provisional,
            f.title, f.kind, f.office, f.unit, f.rule_pack, f.rule_version
            """;

    /** A case of the higher office's own, to which the rules of the office below refer as 上一级督导机构. */
    boolean isAppeal() {
        return kind == CaseKind.APPEAL;
    }

    static Period read(ResultSet row, int n) throws SQLException {
        var unit = row.getString("unit");
        return new Period(
                new CaseNumber(row.getString("case_number")),
                StatutoryClock.valueOf(row.getString("clock")),
                row.getString("subject"),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("provisional"),
                row.getString("title"),
                CaseKind.valueOf(row.getString("kind")),
                new BodyCode(row.getString("office")),
                unit == null ? null : new BodyCode(unit),
                new Jurisdiction(row.getString("rule_pack"), row.getString("rule_version")));
    }
}
