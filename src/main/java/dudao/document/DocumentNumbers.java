package dudao.document;

import dudao.identity.BodyCode;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 发文字号: one sequence an organ and year, without gaps, as GB/T 9704 writes it. */
@Component
@EnableConfigurationProperties(DocumentNumbers.Settings.class)
class DocumentNumbers {

    /** @param organs 机关代字 by body code, e.g. {@code C: 清教督}; without one the code stands before 教督 */
    @ConfigurationProperties("dudao.document")
    record Settings(@DefaultValue Map<String, String> organs) {}

    private final JdbcClient jdbc;
    private final Settings settings;

    DocumentNumbers(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The row stays locked until the document is committed, so that no number is lost. */
    String next(BodyCode office, int year) {
        var organ = settings.organs().getOrDefault(office.value(), office + "教督");
        var ordinal = jdbc.sql("""
                        insert into document_counter values (?, ?, 1)
                        on conflict (organ, year) do update set last = document_counter.last + 1 returning last
                        """).params(organ, year).query(Integer.class).single();
        return "%s〔%d〕%d号".formatted(organ, year, ordinal);
    }
}
