package dudao.evidence;

import java.time.Instant;

/** An exhibit as a script reads it. */
public record ExhibitRecord(
        long id,
        String subject,
        String name,
        int version,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        ScanState scan,
        boolean preview) {

    public static ExhibitRecord of(Exhibit exhibit) {
        return new ExhibitRecord(
                exhibit.id(),
                exhibit.subject(),
                exhibit.name(),
                exhibit.version(),
                exhibit.type().mediaType(),
                exhibit.size(),
                exhibit.sha256(),
                exhibit.uploadedBy(),
                exhibit.uploadedAt(),
                exhibit.scan(),
                exhibit.type().hasPreview());
    }
}
