package dudao.migration;

import dudao.identity.CurrentPerson;
import dudao.law.Article;
import dudao.law.Refused;
import dudao.workflow.DesignActed;
import dudao.workflow.DesignActed.Act;
import dudao.workflow.Migrations;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 案件迁移的经过: proposed by one, agreed to by another, done in the background, what failed repeated. */
@Component
class MigrationLife {

    private final MigrationRecords records;
    private final Passages passages;
    private final MigrationScheme schemes;
    private final CasesAtHand atHand;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MigrationLife(
            MigrationRecords records,
            Passages passages,
            MigrationScheme schemes,
            CasesAtHand atHand,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.passages = passages;
        this.schemes = schemes;
        this.atHand = atHand;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    int propose(Migrations.Route route, String reason, String dateReason, String basis) {
        if (reason.isBlank() || reason.length() > 400 || dateReason.length() > 400 || basis.length() > 200) {
            throw refused("studio.migration.reason");
        }
        var scheme = schemes.of(route);
        if (scheme.standings().isEmpty()) {
            throw refused("studio.migration.no-cases");
        }
        if (!scheme.isSound()) {
            throw refused("studio.migration.unsound");
        }
        var past = schemes.past(scheme, route.byHand());
        if (!past.isEmpty() && !StatutoryRule.namesArticle(basis)) {
            throw refused("studio.leap", StatutoryRule.inWords(past));
        }
        var number = records.add(
                new Migration(
                        0,
                        route.process(),
                        route.from(),
                        route.to(),
                        route.byHand(),
                        reason,
                        dateReason,
                        basis,
                        login(),
                        clock.instant(),
                        null,
                        null,
                        null,
                        null),
                scheme.cases());
        told(
                Act.MIGRATION_PROPOSED,
                number,
                "%s %s→%d %d件"
                        .formatted(
                                route.process(),
                                route.from(),
                                route.to(),
                                scheme.cases().size()));
        return number;
    }

    @Transactional
    void decide(int number, boolean agreed, String reasons) {
        var migration = records.open(number).orElseThrow();
        if (!migration.isOpen()) {
            throw refused("studio.migration.decided");
        }
        if (migration.proposedBy().equals(login())) {
            throw refused("studio.migration.same-person");
        }
        var all = passages.of(number);
        var numbers = all.stream().map(Passage::caseNumber).toList();
        if (!atHand.among(numbers).containsAll(numbers)) {
            throw refused("studio.migration.not-his");
        }
        if (!agreed && reasons.isBlank()) {
            throw refused("studio.reasons-missing");
        }
        if (agreed && all.stream().anyMatch(passage -> passage.state() == Passage.State.UNCHECKED)) {
            throw refused("studio.migration.unchecked");
        }
        if (agreed && all.stream().noneMatch(passage -> passage.state() == Passage.State.CHECKED)) {
            throw refused("studio.migration.nothing");
        }
        records.decide(number, agreed, login(), reasons);
        told(Act.MIGRATION_DECIDED, number, agreed ? "同意" : "不同意");
        if (agreed) {
            passages.turn(number, Passage.State.CHECKED, Passage.State.WAITING);
        }
    }

    /** What failed is tried again, as it was agreed to; each case is checked again before it is moved. */
    @Transactional
    int repeat(int number) {
        var migration = records.open(number).orElseThrow();
        if (!Boolean.TRUE.equals(migration.agreed())) {
            throw refused("studio.migration.not-agreed");
        }
        var repeated = passages.turn(number, Passage.State.FAILED, Passage.State.WAITING);
        if (repeated == 0) {
            throw refused("studio.migration.nothing-failed");
        }
        told(Act.MIGRATION_REPEATED, number, "%d件".formatted(repeated));
        return repeated;
    }

    private void told(Act act, int number, String more) {
        events.publishEvent(new DesignActed(act, "迁移%d %s".formatted(number, more)));
    }

    private String login() {
        return current.login().orElseThrow();
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(key, Article.UNREGULATED, arguments);
    }
}
