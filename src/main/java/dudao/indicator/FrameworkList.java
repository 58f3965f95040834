package dudao.indicator;

import dudao.identity.BodyCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 指标体系一览. */
@Component
class FrameworkList {

    /**
     * One version of one framework.
     *
     * @param madeBy null where it came with the product
     * @param owner office whose version it is; null where it is the product's
     */
    record Summary(
            FrameworkId id,
            String title,
            int leaves,
            int toFillIn,
            boolean frozen,
            @Nullable String madeBy,
            Instant madeAt,
            @Nullable BodyCode owner) {}

    private final JdbcClient jdbc;

    FrameworkList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every version of every framework, the newest of each first. */
    @Transactional(readOnly = true)
    List<Summary> list() {
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
                        Frameworks.owner(row.getString("owner"))))
                .list();
    }
}
