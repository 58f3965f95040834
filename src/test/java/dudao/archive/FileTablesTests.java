package dudao.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dudao.DudaoTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DudaoTest
@DisplayName("案卷数据表")
class FileTablesTests {

    @Autowired
    FileTables tables;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("凡是记着案号的表，都说明是什么、期满怎样处理（archive/file-tables.csv）")
    void every_table_of_a_case_is_named() {
        var listed = tables.all().stream().map(FileTable::table).toList();
        var ofCases = jdbc.sql("""
                        select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_schema = current_schema() and column_name = 'case_number' and table_type = 'BASE TABLE'
                        """).query(String.class).list();

        assertThat(ofCases).hasSizeGreaterThan(30);
        assertThat(listed).containsAll(ofCases).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("列出的表都在，条件都能查询")
    void every_condition_can_be_asked() {
        for (var table : tables.all()) {
            assertThat(jdbc.sql("select count(*) from %s where %s".formatted(table.table(), table.of()))
                            .param("number", "督1999-0001")
                            .query(Integer.class)
                            .single())
                    .as(table.table())
                    .isZero();
            assertThat(table.title()).isNotBlank();
        }
    }
}
