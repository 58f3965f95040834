package dudao;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTests {

    @Test
    void each_context_has_an_empty_database_on_the_same_server() throws SQLException {
        try (var first = TestDatabase.createEmpty();
                var second = TestDatabase.createEmpty()) {
            var one = JdbcClient.create(first);
            var other = JdbcClient.create(second);

            one.sql("create table only_here (id int)").update();

            var tables = "select count(*) from information_schema.tables where table_schema = 'public'";
            assertThat(one.sql(tables).query(Integer.class).single()).isEqualTo(1);
            assertThat(other.sql(tables).query(Integer.class).single()).isZero();
            assertThat(one.sql("select pg_postmaster_start_time()")
                            .query(String.class)
                            .single())
                    .isEqualTo(other.sql("select pg_postmaster_start_time()")
                            .query(String.class)
                            .single());
        }
    }

    @Test
    void text_is_sorted_and_folded_as_in_the_application() throws SQLException {
        try (var database = TestDatabase.createEmpty()) {
            var row = JdbcClient.create(database)
                    .sql("select datlocprovider, datlocale from pg_database where datname = current_database()")
                    .query()
                    .singleRow();

            assertThat(row).containsEntry("datlocprovider", "b").containsEntry("datlocale", "C.UTF-8");
        }
    }
}
