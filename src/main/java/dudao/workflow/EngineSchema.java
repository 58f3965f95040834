package dudao.workflow;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's own tables, by the scripts that ship in its jar; without those of its user management, whose place the
 * roster takes. An upgrade of the engine is a further migration that runs the jar's upgrade script.
 */
@Component
class EngineSchema implements JavaMigration {

    private static final List<String> SCRIPTS =
            List.of("engine", "history", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "workflow engine 7.24";
    }

    @Override
    public Integer getChecksum() {
        return 724;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        for (var script : SCRIPTS) {
            var file = new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql");
            ScriptUtils.executeSqlScript(context.getConnection(), new EncodedResource(file, "UTF-8"));
        }
    }
}
