package dudao.archive;

import dudao.cases.CaseNumber;
import dudao.workflow.EngineHistory;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 流程历史的清理: at night, a few cases at a time, and only of those that were sealed long enough ago. Every node may do it, one does. */
@Component
@EnableConfigurationProperties(ArchiveSettings.class)
class HistoryCleanup implements SchedulingConfigurer {

    private static final long LOCK = 0x64756461_0065L;

    private final JdbcClient jdbc;
    private final EngineHistory history;
    private final TransactionTemplate transaction;
    private final ArchiveSettings settings;
    private final Clock clock;

    HistoryCleanup(
            JdbcClient jdbc,
            EngineHistory history,
            TransactionTemplate transaction,
            ArchiveSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (settings.isCleaned()) {
            tasks.addTriggerTask(this::clean, new CronTrigger(settings.cleaning(), clock.getZone()));
        }
    }

    /** @return whose history is gone now */
    List<CaseNumber> clean() {
        return transaction.execute(status -> {
            var cases = isAlone() ? sealedLongAgo() : List.<CaseNumber>of();
            if (!cases.isEmpty()) {
                history.forget(cases);
            }
            return cases;
        });
    }

    private boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Those of which the engine still remembers something, and in which nothing runs. */
    private List<CaseNumber> sealedLongAgo() {
        var before = clock.instant().atZone(clock.getZone()).minus(settings.historyKept());
        return jdbc.sql("""
                        select a.case_number from archive a where a.sealed_at <= ?
                        and exists (select 1 from act_hi_procinst i where i.business_key_ = a.case_number)
                        and not exists (select 1 from act_hi_procinst r where r.business_key_ = a.case_number and r.end_time_ is null)
                        order by a.sealed_at limit ?
                        """)
                .params(Timestamp.from(before.toInstant()), settings.atOnce())
                .query((row, n) -> new CaseNumber(row.getString(1)))
                .list();
    }
}
