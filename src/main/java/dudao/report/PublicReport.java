package dudao.report;

import dudao.cases.CaseNumber;
import dudao.identity.BodyCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 公布的督导报告, as everybody may read it.
 *
 * @param number under which everybody finds it
 * @param edition number of the version that stands now
 * @param body empty where it was withdrawn
 * @param turns what became of it, oldest first
 */
public record PublicReport(
        int number,
        CaseNumber caseNumber,
        BodyCode office,
        String officeName,
        String title,
        int edition,
        Optional<String> body,
        List<Turn> turns) {

    /** @param act 公布, 更正 or 撤回 @param note why, as everybody reads it @param channel where else it was published */
    public record Turn(LocalDate on, String act, String note, String channel) {}

    public boolean isWithdrawn() {
        return body.isEmpty();
    }

    /** When it was published first. */
    public LocalDate publishedOn() {
        return turns.get(0).on();
    }

    /** When what stands now was published. */
    public LocalDate changedOn() {
        return turns.get(turns.size() - 1).on();
    }
}
