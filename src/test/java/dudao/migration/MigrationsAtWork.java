package dudao.migration;

import org.springframework.context.ApplicationContext;

/** Has the cases of agreed migrations moved, as the house does by itself where it runs jobs. */
public class MigrationsAtWork {

    private MigrationsAtWork() {}

    public static void work(ApplicationContext house) {
        house.getBean(MigrationWorker.class).work();
    }
}
