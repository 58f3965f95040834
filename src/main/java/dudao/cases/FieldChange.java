package dudao.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * 变更: one field that was handed in anew.
 *
 * @param field what it is, e.g. {@code self-assessment.report}; a key {@code change.*} of the messages
 * @param subject which of several, e.g. the number of a problem or the code of a leaf; empty otherwise
 * @param actor login of who changed it; empty where the house did
 */
public record FieldChange(
        long id,
        CaseNumber caseNumber,
        String field,
        String subject,
        String before,
        String after,
        Optional<String> actor,
        Instant happenedAt) {}
