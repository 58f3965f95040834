package dudao.archive;

import dudao.cases.CaseKind;
import dudao.identity.BodyCode;
import dudao.identity.CurrentPerson;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 保管期限表 of an office. A longer term holds for what is sealed already, a shorter one for what is sealed from then on. */
@Component
@Transactional
public class RetentionTerms {

    /** @param setBy null while the suggested term holds */
    public record Chosen(
            CaseKind kind,
            RetentionTerm term,
            @Nullable String setBy,
            @Nullable Instant setAt) {}

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RetentionTerms(JdbcClient jdbc, CurrentPerson current, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** What holds for files sealed now, kind by kind. */
    @Transactional(readOnly = true)
    public List<Chosen> of(BodyCode office) {
        var chosen = new ArrayList<Chosen>();
        for (var kind : CaseKind.values()) {
            chosen.add(latest(office, kind)
                    .orElseGet(() -> new Chosen(kind, RetentionTerm.suggestedFor(kind), null, null)));
        }
        return chosen;
    }

    void choose(BodyCode office, CaseKind kind, RetentionTerm term) {
        if (latest(office, kind).filter(now -> now.term() == term).isPresent()) {
            return;
        }
        jdbc.sql("insert into archive_term (office, kind, years, set_by, set_at) values (?, ?, ?, ?, ?)")
                .params(
                        office.value(),
                        kind.name(),
                        term.years(),
                        current.login().orElseThrow(),
                        Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new TermChosen(office, kind, term));
    }

    private Optional<Chosen> latest(BodyCode office, CaseKind kind) {
        return jdbc.sql("select * from archive_term where office = ? and kind = ? order by set_at desc limit 1")
                .params(office.value(), kind.name())
                .query((row, n) -> new Chosen(
                        kind,
                        RetentionTerm.ofYears(row.getInt("years")),
                        row.getString("set_by"),
                        row.getTimestamp("set_at").toInstant()))
                .optional();
    }
}
