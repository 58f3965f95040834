package dudao.document;

import dudao.identity.BodyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 发文字号: one sequence an organ and year, without gaps, as GB/T 9704 writes it. The 机关代字 is that of the roster; an office
 * without one is named by its code.
 */
@Component
class DocumentNumbers {

    private final JdbcClient jdbc;

    DocumentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row stays locked until the document is committed, so that no number is lost. */
    String next(BodyCode office, int year) {
        return jdbc.sql("""
                        insert into document_counter (organ, year, last)
                        select coalesce(organ, code || '教督'), ?, 1 from identity_body where code = ?
                        on conflict (organ, year) do update set last = document_counter.last + 1
                        returning organ || '〔' || year || '〕' || last || '号'
                        """).params(year, office.value()).query(String.class).single();
    }
}
