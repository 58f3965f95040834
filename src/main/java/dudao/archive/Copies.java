package dudao.archive;

import dudao.cases.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 移送案卷副本: a copy is part of the file of the appeal it was sent up with and stays as long as that is kept. Where that has outlived its
 * own term, the copy goes together with the file it was made of.
 */
@Component
@Transactional
class Copies {

    private final JdbcClient jdbc;
    private final KeptFiles files;
    private final Holds holds;
    private final Clock clock;

    Copies(JdbcClient jdbc, KeptFiles files, Holds holds, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.holds = holds;
        this.clock = clock;
    }

    /** Those that still say something, and what would become of each today. */
    @Transactional(readOnly = true)
    List<Copy> of(CaseNumber caseNumber) {
        return jdbc.sql(
                        "select case_number, hash from objection_bundle where lower_case = ? and content <> '' order by case_number")
                .param(caseNumber.value())
                .query((row, n) -> copy(new CaseNumber(row.getString("case_number")), row.getString("hash")))
                .list();
    }

    /** What became of them, once the file was destroyed. */
    @Transactional(readOnly = true)
    List<Copy> recorded(CaseNumber caseNumber) {
        return jdbc.sql("select * from archive_copy where case_number = ? order by kept_in")
                .param(caseNumber.value())
                .query((row, n) -> new Copy(
                        new CaseNumber(row.getString("kept_in")),
                        row.getString("hash"),
                        row.getBoolean("destroyed"),
                        row.getString("reason")))
                .list();
    }

    /** In the transaction of the destruction: written down first, then the content is gone of those that go. */
    List<Copy> settle(CaseNumber destroyed) {
        var copies = of(destroyed);
        for (var copy : copies) {
            jdbc.sql("insert into archive_copy (case_number, kept_in, hash, destroyed, reason) values (?, ?, ?, ?, ?)")
                    .params(destroyed.value(), copy.keptIn().value(), copy.hash(), copy.goes(), copy.reason())
                    .update();
            if (copy.goes()) {
                jdbc.sql("update objection_bundle set content = '' where case_number = ?")
                        .param(copy.keptIn().value())
                        .update();
            }
        }
        return copies;
    }

    private Copy copy(CaseNumber appeal, String hash) {
        var file = files.find(appeal);
        if (file.isEmpty()) {
            return new Copy(appeal, hash, false, "申诉案卷尚未封卷，副本随申诉案卷保管");
        }
        if (holds.on(appeal).isPresent()) {
            return new Copy(appeal, hash, false, "申诉案卷已冻结销毁，副本随申诉案卷保管");
        }
        var over = file.get().overOn();
        var term = file.get().term().chinese();
        if (over.isEmpty() || over.get().isAfter(LocalDate.now(clock))) {
            return new Copy(appeal, hash, false, "申诉案卷保管期限（%s）未满，副本随申诉案卷保管".formatted(term));
        }
        return new Copy(appeal, hash, true, "申诉案卷保管期限（%s）已满，副本一并销毁".formatted(term));
    }
}
