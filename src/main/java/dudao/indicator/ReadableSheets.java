package dudao.indicator;

import dudao.cases.CaseAccess;
import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import dudao.identity.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 可查阅的评估表: those of the cases a person may read. What may be chosen, the list and the single sheet ask the same. */
@Component
@Transactional(readOnly = true)
public class ReadableSheets {

    /** @param sheets how many a person may read, by zone and stage */
    public record Choice(Survey survey, String title, String zone, String stage, int sheets) {}

    private static final String FROM = """
             from indicator_sheet s join cases_file f on f.case_number = s.case_number
            join identity_body b on b.code = f.unit
            join indicator_framework k on k.code = s.framework and k.version = s.version
            where {readable}
            """;

    private final CaseAccess access;

    ReadableSheets(CaseAccess access) {
        this.access = access;
    }

    /** The newest first. */
    public List<Choice> choices(Person person) {
        return access.about(person, """
                        select s.framework, s.version, k.title, extract(year from f.opened_on) as year, f.office, coalesce(f.zone, '') as zone,
                            s.stage, count(*) as sheets
                        """ + FROM + """
                         group by 1, 2, 3, 4, 5, 6, 7 order by 4 desc, 3, 2 desc, 5, 6, 7
                        """)
                .query((row, n) -> new Choice(
                        new Survey(
                                new FrameworkId(row.getString("framework"), row.getInt("version")),
                                row.getInt("year"),
                                new BodyCode(row.getString("office"))),
                        row.getString("title"),
                        row.getString("zone"),
                        row.getString("stage"),
                        row.getInt("sheets")))
                .list();
    }

    /**
     * By unit; of a unit with several cases in the year the newest sheet of each stage.
     *
     * @param zone empty for all
     * @param stage empty for all
     */
    public List<UnitSheet> list(Person person, Survey survey, String zone, String stage, int atMost) {
        return of(survey.framework(), access.about(person, """
                        select distinct on (f.unit, s.stage) s.*, f.office, f.unit, b.name, f.zone, f.opened_on
                        """ + FROM + """
                         and s.framework = :framework and s.version = :version
                            and extract(year from f.opened_on) = :year and f.office = :office
                            and (:zone = '' or f.zone = :zone) and (:stage = '' or s.stage = :stage)
                        order by f.unit, s.stage, f.opened_on desc, s.case_number desc limit :atMost
                        """))
                .param("year", survey.year())
                .param("office", survey.office().value())
                .param("zone", zone)
                .param("stage", stage)
                .param("atMost", atMost)
                .query((row, n) -> unitSheet(row))
                .list();
    }

    /** Empty also where the person may not read it. */
    public Optional<UnitSheet> find(Person person, CaseNumber number, FrameworkId framework) {
        return of(
                        framework,
                        access.about(person, "select s.*, f.office, f.unit, b.name, f.zone, f.opened_on" + FROM + """
                         and s.framework = :framework and s.version = :version and s.case_number = :number
                        """))
                .param("number", number.value())
                .query((row, n) -> unitSheet(row))
                .optional();
    }

    /** The sheet that was opened first of a case that may have several. */
    public Optional<UnitSheet> find(Person person, CaseNumber number) {
        return access.about(person, "select s.*, f.office, f.unit, b.name, f.zone, f.opened_on" + FROM + """
                         and s.case_number = :number order by s.opened_at, s.framework limit 1
                        """)
                .param("number", number.value())
                .query((row, n) -> unitSheet(row))
                .optional();
    }

    private static StatementSpec of(FrameworkId framework, StatementSpec statement) {
        return statement.param("framework", framework.code()).param("version", framework.version());
    }

    private static UnitSheet unitSheet(ResultSet row) throws SQLException {
        var zone = row.getString("zone");
        return new UnitSheet(
                new Sheet(
                        new CaseNumber(row.getString("case_number")),
                        new FrameworkId(row.getString("framework"), row.getInt("version")),
                        row.getString("stage")),
                new BodyCode(row.getString("office")),
                new BodyCode(row.getString("unit")),
                row.getString("name"),
                zone == null ? "" : zone,
                row.getObject("opened_on", LocalDate.class));
    }
}
