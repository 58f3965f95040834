package dudao.privacy;

import dudao.cases.CaseAccess;
import dudao.document.RecipientRole;
import dudao.document.ServiceMode;
import dudao.identity.Person;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 没有账号的人: those whom the house knows only because a document was handed to them. */
@Component
class Receipts {

    /** @param day of the service */
    record Receipt(String caseNumber, String title, String document, String mode, String role, String day) {}

    private static final String RECEIPTS = """
            select f.case_number, f.title, d.number, s.mode, s.recipient_role, s.effective_on
            from service_record s join document d on d.number = s.document_number join cases_file f using (case_number)
            where s.recipient = :name and %s order by s.effective_on, d.number, s.version
            """.formatted(CaseAccess.READABLE);

    private final CaseAccess access;

    Receipts(CaseAccess access) {
        this.access = access;
    }

    /** In the cases that whoever asks may read. */
    List<Receipt> of(Person asking, String name) {
        JdbcClient.StatementSpec asked = access.about(asking, RECEIPTS);
        return asked.param("name", name)
                .query((row, n) -> new Receipt(
                        row.getString("case_number"),
                        row.getString("title"),
                        row.getString("number"),
                        ServiceMode.valueOf(row.getString("mode")).chinese(),
                        RecipientRole.valueOf(row.getString("recipient_role")).chinese(),
                        row.getString("effective_on")))
                .list();
    }
}
