package dudao.archive;

import dudao.cases.CaseNumber;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** 归档的案卷: the list of everything in it, each with its hash, and the hash of the list. */
@Entity
@Immutable
@Table(name = "archive")
class ArchivedFile {

    @EmbeddedId
    private CaseNumber caseNumber;

    private String manifest;

    private String hash;

    private Instant sealedAt;

    ArchivedFile(CaseNumber caseNumber, String manifest, String hash, Instant sealedAt) {
        this.caseNumber = caseNumber;
        this.manifest = manifest;
        this.hash = hash;
        this.sealedAt = sealedAt;
    }

    protected ArchivedFile() {}

    String manifest() {
        return manifest;
    }

    String hash() {
        return hash;
    }

    Instant sealedAt() {
        return sealedAt;
    }
}
