package dudao.archive;

import dudao.cases.CaseNumber;

/**
 * 移送案卷副本: a copy of a file that a higher office holds in the file of an appeal.
 *
 * @param keptIn the case of the appeal
 * @param hash SHA-256 of what the copy says
 * @param goes whether it is destroyed together with the file it was made of
 * @param reason why it goes or stays, in words
 */
public record Copy(CaseNumber keptIn, String hash, boolean goes, String reason) {

    /** As the trail tells it, e.g. {@code 督2026-0009 KEPT}; the hash of one that goes stands in the chain of the appeal. */
    public String told() {
        return keptIn + (goes ? " DESTROYED" : " KEPT");
    }
}
