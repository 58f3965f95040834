package dudao.evidence;

import dudao.cases.CaseNumber;
import java.time.Instant;

/**
 * 证据材料: a file as it was handed in. Nothing of it changes; the same name handed in again is the next version.
 *
 * @param subject what in the case it belongs to, e.g. an indicator or the number of a document; empty for the case itself
 * @param name as its owner called it, without any path
 * @param version from 1, counted by case, subject and name
 * @param size in bytes
 * @param sha256 of the content, in small hexadecimal digits
 * @param uploadedFrom address on the network, for the office and the inspectors only
 */
public record Exhibit(
        long id,
        CaseNumber caseNumber,
        String subject,
        String name,
        int version,
        FileType type,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        String uploadedFrom,
        ScanState scan) {}
