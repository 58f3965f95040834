package dudao.indicator;

import dudao.identity.BodyCode;
import dudao.identity.Directory;
import dudao.law.Article;
import dudao.law.Refused;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 指标体系的维护: puts versions in, and begins new ones. A version is an office's, or the product's. */
@Component
@Transactional
class FrameworkKeeping {

    /**
     * Who changes a framework.
     *
     * @param office his, whose the version becomes
     */
    record Keeper(String login, BodyCode office) {}

    private final JdbcClient jdbc;
    private final Frameworks frameworks;
    private final FrameworkRows rows;
    private final Directory directory;
    private final Clock clock;

    FrameworkKeeping(JdbcClient jdbc, Frameworks frameworks, FrameworkRows rows, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
        this.rows = rows;
        this.directory = directory;
        this.clock = clock;
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
        var latest = frameworks.latest(code).orElse(null);
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
        var framework = frameworks
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no framework %s".formatted(id)));
        jdbc.sql("lock table indicator_framework in share row exclusive mode").update();
        var latest = frameworks.latest(id.code()).orElse(id);
        refuseUnlessOwn(latest, by);
        if (!isFrozen(latest)) {
            throw new Refused("indicator.draft-exists", Article.UNREGULATED, latest.version());
        }
        return add(framework, new FrameworkId(id.code(), latest.version() + 1), by);
    }

    /** An office goes on from what is its own, or the product's. */
    private void refuseUnlessOwn(FrameworkId latest, Keeper by) {
        var owner = Frameworks.owner(
                jdbc.sql("select owner from indicator_framework where code = :code and version = :version")
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
}
