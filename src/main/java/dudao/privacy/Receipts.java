package dudao.privacy;

import dudao.cases.CaseAccess;
import dudao.document.RecipientRole;
import dudao.document.ServiceMode;
import dudao.identity.Person;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 没有账号的人: those whom the house knows only because a document was handed to them, or because they wrote. */
@Component
class Receipts {

    /** @param document what was received, or written @param day on which it was */
    record Receipt(String caseNumber, String title, String document, String mode, String role, String day) {}

    private static final String RECEIPTS = """
            select f.case_number, f.title, d.number, s.mode, s.recipient_role, s.effective_on
            from service_record s join document d on d.number = s.document_number join cases_file f using (case_number)
            where s.recipient = :name and %s order by s.effective_on, d.number, s.version
            """.formatted(CaseAccess.READABLE);

    private static final String LETTERS = """
            select f.case_number, f.title, l.number, (l.received_at at time zone 'Asia/Shanghai')::date as day
            from letter l join cases_file f using (case_number) where l.writer = :name and %s order by l.number
            """.formatted(CaseAccess.READABLE);

    private final CaseAccess access;

    Receipts(CaseAccess access) {
        this.access = access;
    }

    /** In the cases that whoever asks may read. */
    List<Receipt> of(Person asking, String name) {
        var receipts = access.about(asking, RECEIPTS)
                .param("name", name)
                .query((row, n) -> new Receipt(
                        row.getString("case_number"),
                        row.getString("title"),
                        row.getString("number"),
                        ServiceMode.valueOf(row.getString("mode")).chinese(),
                        RecipientRole.valueOf(row.getString("recipient_role")).chinese(),
                        row.getString("effective_on")))
                .list();
        var letters = access.about(asking, LETTERS)
                .param("name", name)
                .query((row, n) -> new Receipt(
                        row.getString("case_number"),
                        row.getString("title"),
                        "公众来信第%d号".formatted(row.getInt("number")),
                        "来信",
                        "来信人",
                        row.getString("day")))
                .list();
        return Stream.concat(receipts.stream(), letters.stream()).toList();
    }
}
