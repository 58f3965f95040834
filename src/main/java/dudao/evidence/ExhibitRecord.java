package dudao.evidence;

import java.time.Instant;
import java.util.function.UnaryOperator;

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
        String uploadedByName,
        Instant uploadedAt,
        ScanState scan,
        boolean preview) {

    /** @param nameOf tells how the person of a login is called */
    public static ExhibitRecord of(Exhibit exhibit, UnaryOperator<String> nameOf) {
        return new ExhibitRecord(
                exhibit.id(),
                exhibit.subject(),
                exhibit.name(),
                exhibit.version(),
                exhibit.type().mediaType(),
                exhibit.size(),
                exhibit.sha256(),
                exhibit.uploadedBy(),
                nameOf.apply(exhibit.uploadedBy()),
                exhibit.uploadedAt(),
                exhibit.scan(),
                exhibit.type().hasPreview());
    }
}
