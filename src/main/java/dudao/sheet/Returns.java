package dudao.sheet;

import dudao.cases.CaseNumber;
import dudao.identity.CurrentPerson;
import dudao.indicator.Framework;
import dudao.indicator.Sheet;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 退回补正的指标: marked while the group reviews, open to the unit once the whole is sent back, settled when it is accepted. */
@Component
class Returns {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Clock clock;

    Returns(JdbcClient jdbc, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** Why, by leaf. */
    Map<String, String> of(CaseNumber caseNumber) {
        var comments = new LinkedHashMap<String, String>();
        jdbc.sql("select item, comment from sheet_return where case_number = ? and settled_at is null order by item")
                .param(caseNumber.value())
                .query(row -> {
                    comments.put(row.getString("item"), row.getString("comment"));
                });
        return comments;
    }

    /** @param comment empty takes the mark back */
    void mark(CaseNumber caseNumber, String item, String comment) {
        if (comment.isEmpty()) {
            jdbc.sql("delete from sheet_return where case_number = ? and item = ?")
                    .params(caseNumber.value(), item)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into sheet_return (case_number, item, comment, returned_by, returned_at)
                        values (:case, :item, :comment, :by, :now)
                        on conflict (case_number, item) do update
                            set comment = :comment, returned_by = :by, returned_at = :now, settled_at = null
                        """)
                .param("case", caseNumber.value())
                .param("item", item)
                .param("comment", comment)
                .param("by", current.login().orElseThrow())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void settle(CaseNumber caseNumber) {
        jdbc.sql("update sheet_return set settled_at = ? where case_number = ? and settled_at is null")
                .params(OffsetDateTime.now(clock), caseNumber.value())
                .update();
    }

    /** What the unit may change: everything where nothing is marked, else the marked leaves and the raw data they need. */
    static Set<String> open(Framework framework, Set<String> marked) {
        var open = new HashSet<String>();
        for (var leaf : framework.leaves()) {
            if (marked.isEmpty() || marked.contains(leaf.code())) {
                open.add(leaf.code());
                leaf.rule().data().stream().map(Sheet::datum).forEach(open::add);
            }
        }
        return open;
    }
}
