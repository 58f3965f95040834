package dudao.workflow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * 整套流程图: what counts for some cases on a day, whole: the diagrams and forms that come with the product, but for those the office
 * decided otherwise.
 *
 * @param product the engine's id of what came with the product
 * @param decided what takes the place of its parts, or is added to them
 */
record DiagramSet(String product, SortedMap<String, Activation> decided) {

    boolean isOfProduct() {
        return decided.isEmpty();
    }

    /** The same for all cases that run by the same texts. */
    String fingerprint() {
        return sha256((product + "\n"
                        + decided.entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue().sha256())
                                .collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256", impossible);
        }
    }
}
