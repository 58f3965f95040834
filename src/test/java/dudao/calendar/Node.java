package dudao.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The calendar as one of several applications on the same database runs it, and what it told its listeners. */
class Node {

    final List<Integer> announced = new ArrayList<>();
    final CalendarYears years;
    final Closures closures;
    final Holidays holidays;
    final CalendarKeeping keeping;
    final DataSourceTransactionManager transactions;

    /** What a listener does when it hears of a change. */
    Consumer<CalendarChanged> listener = changed -> {};

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), Clocks.ZONE);

    Node(DataSource database, boolean closuresCount) {
        transactions = new DataSourceTransactionManager(database);
        years = new CalendarYears(JdbcClient.create(database), new JdbcTemplate(database));
        closures = new Closures(JdbcClient.create(database));
        holidays = new Holidays(years, closures, new CalendarSettings(closuresCount), this::hear, transactions);
        keeping = new CalendarKeeping(holidays, years, closures, clock);
    }

    void loadsWhatIsShipped() {
        new ShippedYears(holidays, years, clock).afterSingletonsInstantiated();
    }

    private void hear(Object event) {
        var changed = (CalendarChanged) event;
        announced.add(changed.year());
        listener.accept(changed);
    }
}
