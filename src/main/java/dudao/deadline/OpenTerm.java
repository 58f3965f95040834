package dudao.deadline;

import dudao.cases.CaseNumber;
import dudao.law.Article;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 在办期限: what is still waited for in a case, or cannot be yet because a document has not arrived.
 *
 * @param unit name of the unit; empty for a case without one
 * @param clock where the state is {@link TermState#UNSERVED}, the one to sign for the document
 * @param subject what the clock is about; of an unserved document, its kind
 * @param since the day it is counted from; of an unserved document, the day it went out
 * @param lastDay null while the clock stands still, and where none runs
 * @param waiting clocks that will run once the document is served; empty unless it is unserved
 */
public record OpenTerm(
        CaseNumber caseNumber,
        String title,
        String unit,
        StatutoryClock clock,
        String subject,
        TermState state,
        LocalDate since,
        @Nullable LocalDate lastDay,
        boolean provisional,
        String actor,
        Article basis,
        List<StatutoryClock> waiting) {}
