package dudao.archive;

import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 销毁清单: files whose content is to be destroyed, or was.
 *
 * @param approved null while it waits for a second person
 */
public record DestructionList(
        int number,
        BodyCode office,
        String proposedBy,
        Instant proposedAt,
        @Nullable Boolean approved,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reasons,
        List<Item> items) {

    /** As the file stood in the list; stays when the file has gone. */
    public record Item(
            CaseNumber caseNumber,
            String title,
            String kind,
            LocalDate sealedOn,
            RetentionTerm term,
            LocalDate overOn,
            int documents,
            int exhibits,
            String manifest) {}

    public boolean isOpen() {
        return approved == null;
    }

    public String state() {
        return approved == null ? "等待审批" : approved ? "已批准并销毁" : "不同意销毁";
    }
}
