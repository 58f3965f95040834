package dudao.migration;

import dudao.identity.CurrentPerson;
import dudao.identity.Directory;
import dudao.identity.SecondPersonAwaited;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Migrations and repairs that wait for a second person; of a repair not which case it is. */
@Component
class MovesAwaiting implements SecondPersonAwaited {

    private static final int NEWEST = 20;

    private final MigrationRecords migrations;
    private final RepairRecords repairs;
    private final CurrentPerson current;
    private final Directory directory;

    MovesAwaiting(MigrationRecords migrations, RepairRecords repairs, CurrentPerson current, Directory directory) {
        this.migrations = migrations;
        this.repairs = repairs;
        this.current = current;
        this.directory = directory;
    }

    @Override
    public List<Awaited> awaited() {
        return Stream.concat(
                        migrations.newest().stream()
                                .filter(one -> one.isOpen() && !isOwn(one.proposedBy()))
                                .limit(NEWEST)
                                .map(one -> new Awaited(
                                        "案件迁移%d：%s，%s提出"
                                                .formatted(
                                                        one.number(), one.reason(), directory.nameOf(one.proposedBy())),
                                        "/studio/migrations/" + one.number())),
                        repairs.newest().stream()
                                .filter(one -> one.isOpen() && !isOwn(one.askedBy()))
                                .limit(NEWEST)
                                .map(one -> new Awaited(
                                        "单案调整%d，%s提出".formatted(one.number(), directory.nameOf(one.askedBy())),
                                        "/studio/repairs/" + one.number())))
                .toList();
    }

    private boolean isOwn(String login) {
        return current.login().filter(login::equals).isPresent();
    }
}
