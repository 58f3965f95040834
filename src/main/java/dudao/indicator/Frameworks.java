package dudao.indicator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dudao.identity.BodyCode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 指标体系: keeps them in versions. The latest version may be a draft; whatever a sheet has used never changes again. */
@Component
@Transactional
public class Frameworks {

    /**
     * A line of the list.
     *
     * @param madeBy null where it came with the product
     * @param owner office whose version it is; null where it is the product's
     */
    public record Summary(
            FrameworkId id,
            String title,
            int leaves,
            int toFillIn,
            boolean frozen,
            @Nullable String madeBy,
            Instant madeAt,
            @Nullable BodyCode owner) {}

    private final JdbcClient jdbc;
    private final FrameworkRows rows;
    private final Clock clock;
    /** A version in use never changes, so that it may be kept: every leaf that is filled in asks for it. */
    private final Cache<FrameworkId, Framework> frozen =
            Caffeine.newBuilder().maximumSize(200).build();

    Frameworks(JdbcClient jdbc, FrameworkRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Every version of every framework, the newest of each first. */
    @Transactional(readOnly = true)
    public List<Summary> list() {
        return jdbc.sql("""
                        select f.*, n.leaves, n.to_fill_in from indicator_framework f
                        join (select framework, version, count(*) filter (where not exists (select 1 from indicator_item b
                                    where b.framework = i.framework and b.version = i.version and b.above = i.code)) leaves,
                                count(*) filter (where traits like '%TO_FILL_IN%') to_fill_in
                            from indicator_item i group by framework, version) n
                            on n.framework = f.code and n.version = f.version
                        order by f.code, f.version desc
                        """)
                .query((row, number) -> new Summary(
                        new FrameworkId(row.getString("code"), row.getInt("version")),
                        row.getString("title"),
                        row.getInt("leaves"),
                        row.getInt("to_fill_in"),
                        row.getObject("frozen_at") != null,
                        row.getString("made_by"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        owner(row.getString("owner"))))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Framework> find(FrameworkId id) {
        var kept = frozen.getIfPresent(id);
        if (kept != null) {
            return Optional.of(kept);
        }
        var found = read(id);
        found.filter(Framework::frozen).ifPresent(this::keepOnceCommitted);
        return found;
    }

    /** A version whose first sheet is rolled back is a draft again. */
    private void keepOnceCommitted(Framework framework) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                frozen.put(framework.id(), framework);
            }
        });
    }

    private Optional<Framework> read(FrameworkId id) {
        return jdbc.sql("select * from indicator_framework where code = :code and version = :version")
                .param("code", id.code())
                .param("version", id.version())
                .query((row, number) -> new Framework(
                        id,
                        row.getString("title"),
                        row.getString("source"),
                        Bands.parse(row.getString("bands")).orElseThrow(),
                        row.getObject("frozen_at") != null,
                        rows.read(id)))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<FrameworkId> latest(String code) {
        return jdbc.sql(
                        "select max(version) from indicator_framework where code = :code having max(version) is not null")
                .param("code", code)
                .query((row, number) -> new FrameworkId(code, row.getInt(1)))
                .optional();
    }

    /** The latest versions of those that compute a coefficient from the sheets of another framework. */
    @Transactional(readOnly = true)
    public List<Framework> relyingOn(String code) {
        return jdbc
                .sql("""
                        select framework, max(version) as version from indicator_item
                        where rule like '差异系数 ' || :code || '/%' group by framework order by framework
                        """)
                .param("code", code)
                .query((row, number) -> new FrameworkId(row.getString("framework"), row.getInt("version")))
                .list()
                .stream()
                .map(id -> find(id).orElseThrow())
                .toList();
    }

    /** 启用: from now on nobody changes this version. Where it is in use already, nothing happens. */
    public void freeze(FrameworkId id) {
        var frozen = jdbc.sql("""
                        update indicator_framework set frozen_at = coalesce(frozen_at, :now)
                        where code = :code and version = :version
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("code", id.code())
                .param("version", id.version())
                .update();
        if (frozen == 0) {
            throw new IllegalArgumentException("There is no framework %s".formatted(id));
        }
    }

    static @Nullable BodyCode owner(@Nullable String code) {
        return code == null || code.isEmpty() ? null : new BodyCode(code);
    }
}
