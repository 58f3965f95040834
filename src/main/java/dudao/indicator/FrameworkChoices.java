package dudao.indicator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dudao.identity.BodyCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 可以选用的指标体系: of each the latest version of the office's own, once two of its people stand behind it, or the product's, in which
 * nothing is left to be filled in.
 * One that asks several stages at once, a county's, fits no unit and is not offered: its sheet could never be completed.
 */
@Component
public class FrameworkChoices {

    /**
     * @param stages 学段 for which it has all its standards; empty where it does not tell them apart
     * @param owner office whose version it is; null where it is the product's
     */
    public record Usable(
            FrameworkId id,
            String title,
            List<String> stages,
            @Nullable BodyCode owner) {}

    private final JdbcClient jdbc;
    /** By the state of the table: they are shown with every notice that is drafted, and seldom change. */
    private final Cache<String, List<Usable>> kept =
            Caffeine.newBuilder().maximumSize(1).build();

    FrameworkChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Usable> usable(BodyCode office) {
        var latest = new LinkedHashMap<String, Usable>();
        kept.get(state(), state -> read()).stream()
                .filter(usable -> usable.owner() == null || usable.owner().equals(office))
                .forEach(usable -> latest.putIfAbsent(usable.id().code(), usable));
        return List.copyOf(latest.values());
    }

    public Optional<Usable> find(BodyCode office, FrameworkId id) {
        return usable(office).stream().filter(usable -> usable.id().equals(id)).findFirst();
    }

    /** Which transactions wrote the rows, in a glance at few of them; holds on every node. */
    private String state() {
        return jdbc.sql(
                        "select coalesce(string_agg(xmin::text, ' ' order by code, version), '') from indicator_framework")
                .query(String.class)
                .single();
    }

    /** Every version that could be used, the newest of each first. */
    private List<Usable> read() {
        return jdbc.sql("""
                        select f.code, f.version, f.title, f.owner,
                            (select string_agg(distinct i.rule, E'\\n') from indicator_item i
                             where i.framework = f.code and i.version = f.version) as rules
                        from indicator_framework f
                        where (f.made_by is null or f.frozen_at is not null)
                            and not exists (select 1 from indicator_item i where i.framework = f.code
                            and i.version = f.version and i.traits like '%TO_FILL_IN%')
                        order by f.code, f.version desc
                        """).query((row, number) -> usable(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Usable> usable(ResultSet row) throws SQLException {
        var told = row.getString("rules")
                .lines()
                .flatMap(rule -> Rules.parse(rule).stream())
                .map(Rule::stages)
                .filter(stages -> !stages.isEmpty())
                .toList();
        var common = told.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(stage -> told.stream().allMatch(stages -> stages.contains(stage)))
                .toList();
        return told.isEmpty() || !common.isEmpty()
                ? Optional.of(new Usable(
                        new FrameworkId(row.getString("code"), row.getInt("version")),
                        row.getString("title"),
                        common,
                        Frameworks.owner(row.getString("owner"))))
                : Optional.empty();
    }
}
