package dudao.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A second set of some tables of the engine, so that one engine can be asked about few rows and about many turn by turn. All
 * other tables are the same ones.
 */
class Aside {

    private final HikariDataSource database;
    private final JdbcClient jdbc;

    Aside(HikariDataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    /** With all rows and indexes of the first set. */
    void make(List<String> tables) {
        jdbc.sql("create schema aside").update();
        for (var table : tables) {
            jdbc.sql("create table aside.%1$s (like public.%1$s including all)".formatted(table))
                    .update();
            jdbc.sql("insert into aside.%1$s select * from public.%1$s".formatted(table))
                    .update();
        }
    }

    /** Nobody may be asking anything; every connection is made anew. */
    void shown(boolean shown) {
        var name = jdbc.sql("select current_database()").query(String.class).single();
        jdbc.sql("alter database %s set search_path = %s".formatted(name, shown ? "aside, public" : "public"))
                .update();
        database.getHikariPoolMXBean().softEvictConnections();
    }
}
