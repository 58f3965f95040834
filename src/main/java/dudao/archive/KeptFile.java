package dudao.archive;

import dudao.cases.CaseKind;
import dudao.cases.CaseNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 在库案卷: a sealed file and how long it is kept.
 *
 * @param manifest hash of 封存清单
 * @param destroyedOn null while its content is kept
 */
public record KeptFile(
        CaseNumber caseNumber,
        String title,
        CaseKind kind,
        LocalDate sealedOn,
        RetentionTerm term,
        String manifest,
        int documents,
        int exhibits,
        @Nullable LocalDate destroyedOn) {

    public boolean isDestroyed() {
        return destroyedOn != null;
    }

    /** 期满之日: from this day on it may be destroyed; empty where it is kept for ever. */
    public Optional<LocalDate> overOn() {
        return term.overOn(sealedOn);
    }

    /** 年度, of the case number. */
    public int year() {
        return Integer.parseInt(caseNumber.value().substring(1, 5));
    }

    /** 件号: what the case is counted by in its year, which no other file of the year has. */
    public int item() {
        return Integer.parseInt(caseNumber.value().substring(6));
    }
}
