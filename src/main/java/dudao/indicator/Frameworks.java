package dudao.indicator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.law.Refused;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
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
     * Who changes a framework.
     *
     * @param office his, whose the version becomes
     */
    record Keeper(String login, BodyCode office) {}

    private final JdbcClient jdbc;
    private final FrameworkRows rows;
    private final Directory directory;
    private final Clock clock;
    /** A version in use never changes, so that it may be kept: every leaf that is filled in asks for it. */
    private final Cache<FrameworkId, Framework> frozen =
            Caffeine.newBuilder().maximumSize(200).build();

    Frameworks(JdbcClient jdbc, FrameworkRows rows, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.directory = directory;
        this.clock = clock;
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

    /** Of what comes with the product: what is there already stays, whoever has changed it. */
    void addMissing(List<Framework> shipped) {
        jdbc.sql("lock table indicator_framework in share row exclusive mode").update();
        var known = jdbc.sql("select distinct code from indicator_framework")
                .query(String.class)
                .set();
        shipped.stream()
                .filter(framework -> !known.contains(framework.id().code()))
                .forEach(framework -> add(framework, framework.id(), null));
    }

    /** Takes the place of the latest version if that is a draft, else it is the next version. */
    FrameworkId take(Framework framework, Keeper by) {
        jdbc.sql("lock table indicator_framework in share row exclusive mode").update();
        var code = framework.id().code();
        var latest = latest(code).orElse(null);
        if (latest != null) {
            refuseUnlessOwn(latest, by);
        }
        if (latest != null && !isFrozen(latest)) {
            rows.remove(latest);
            jdbc.sql("delete from indicator_framework where code = :code and version = :version")
                    .param("code", code)
                    .param("version", latest.version())
                    .update();
            return add(framework, latest, by);
        }
        return add(framework, new FrameworkId(code, latest == null ? 1 : latest.version() + 1), by);
    }

    /** 新版本: a draft that reads like this version, to be changed. */
    FrameworkId copy(FrameworkId id, Keeper by) {
        var framework =
                find(id).orElseThrow(() -> new IllegalArgumentException("There is no framework %s".formatted(id)));
        jdbc.sql("lock table indicator_framework in share row exclusive mode").update();
        var latest = latest(id.code()).orElse(id);
        refuseUnlessOwn(latest, by);
        if (!isFrozen(latest)) {
            throw new Refused("indicator.draft-exists", Article.UNREGULATED, latest.version());
        }
        return add(framework, new FrameworkId(id.code(), latest.version() + 1), by);
    }

    /**
     * 修改等次 of a draft.
     *
     * @param known the grades that are replaced, in words; null for whatever there is
     */
    void band(FrameworkId id, Bands bands, @Nullable String known, Keeper by) {
        refuseUnlessOwn(id, by);
        if (known != null && !isFrozen(id) && isOvertaken(id, known)) {
            throw new Refused("indicator.grades-overtaken", Article.UNREGULATED);
        }
        var changed = jdbc.sql("""
                        update indicator_framework set bands = :bands, made_by = :by
                        where code = :code and version = :version and frozen_at is null
                        """)
                .param("bands", bands.wording())
                .param("by", by.login())
                .param("code", id.code())
                .param("version", id.version())
                .update();
        if (changed == 0) {
            throw new Refused("indicator.in-use", Article.UNREGULATED, id.version());
        }
    }

    /** Locked, so that of two who change it at once the second is told. */
    private boolean isOvertaken(FrameworkId id, String known) {
        return !jdbc.sql("select bands from indicator_framework where code = :code and version = :version for update")
                .param("code", id.code())
                .param("version", id.version())
                .query(String.class)
                .single()
                .equals(known);
    }

    /** 同意启用: cases may choose the version, as somebody else of the office than its maker has looked at it; nobody changes it any more. */
    void adopt(FrameworkId id, Keeper by) {
        refuseUnlessOwn(id, by);
        if (isFrozen(id)) {
            throw new Refused("indicator.adopted-before", Article.UNREGULATED, id.version());
        }
        if (maker(id).filter(by.login()::equals).isPresent()) {
            throw new Refused("indicator.same-person", Article.UNREGULATED, id.version());
        }
        jdbc.sql(
                        "update indicator_framework set frozen_at = :now, adopted_by = :by where code = :code and version = :version")
                .param("now", OffsetDateTime.now(clock))
                .param("by", by.login())
                .param("code", id.code())
                .param("version", id.version())
                .update();
    }

    /** Login of whoever changed the version last; empty where it is as the product brought it. */
    @Transactional(readOnly = true)
    Optional<String> maker(FrameworkId id) {
        return jdbc.sql(
                        "select coalesce(made_by, '') from indicator_framework where code = :code and version = :version")
                .param("code", id.code())
                .param("version", id.version())
                .query(String.class)
                .optional()
                .filter(login -> !login.isEmpty());
    }

    /** An office goes on from what is its own, or the product's. */
    private void refuseUnlessOwn(FrameworkId latest, Keeper by) {
        var owner = owner(jdbc.sql("select owner from indicator_framework where code = :code and version = :version")
                .param("code", latest.code())
                .param("version", latest.version())
                .query((row, number) -> Objects.requireNonNullElse(row.getString(1), ""))
                .single());
        if (owner != null && !owner.equals(by.office())) {
            throw new Refused(
                    "indicator.of-another-office",
                    Article.UNREGULATED,
                    latest.version(),
                    directory.body(owner).name());
        }
    }

    private boolean isFrozen(FrameworkId id) {
        return jdbc.sql(
                        "select frozen_at is not null from indicator_framework where code = :code and version = :version")
                .param("code", id.code())
                .param("version", id.version())
                .query(Boolean.class)
                .single();
    }

    private FrameworkId add(Framework framework, FrameworkId id, @Nullable Keeper by) {
        jdbc.sql("""
                        insert into indicator_framework (code, version, title, source, bands, made_by, made_at, owner)
                        values (:code, :version, :title, :source, :bands, :by, :now, :owner)
                        """)
                .param("code", id.code())
                .param("version", id.version())
                .param("title", framework.title())
                .param("source", framework.source())
                .param("bands", framework.bands().wording())
                .param("by", by == null ? null : by.login())
                .param("now", OffsetDateTime.now(clock))
                .param("owner", by == null ? null : by.office().value())
                .update();
        rows.write(id, framework.roots());
        return id;
    }

    static @Nullable BodyCode owner(@Nullable String code) {
        return code == null || code.isEmpty() ? null : new BodyCode(code);
    }
}
