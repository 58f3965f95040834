package dudao.evidence;

import java.time.LocalDateTime;

/**
 * An exhibit as a page shows it.
 *
 * @param uploader by name
 * @param superseded a later version has come
 * @param origin where it was handed in from and what the camera wrote, in words; empty for whoever is not to know
 */
public record ExhibitRow(
        Exhibit exhibit, String size, String uploader, LocalDateTime at, boolean superseded, String origin) {

    public boolean hasPreview() {
        return exhibit.type().hasPreview() && !isInfected();
    }

    public boolean isInfected() {
        return exhibit.scan() == ScanState.INFECTED;
    }

    /** Enough of the hash to compare by eye. */
    public String shortHash() {
        return exhibit.sha256().substring(0, 12);
    }
}
