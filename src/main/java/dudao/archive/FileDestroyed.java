package dudao.archive;

import dudao.cases.CaseNumber;
import java.util.List;

/**
 * The content of a file was destroyed at the end of its term.
 *
 * @param list of destruction it stood in
 * @param manifest hash of what the file held
 * @param copies of it at higher offices, and what became of them
 */
public record FileDestroyed(
        CaseNumber caseNumber, int list, String proposedBy, String approvedBy, String manifest, List<Copy> copies) {}
