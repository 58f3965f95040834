package dudao.verifier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 留痕的一行: one thing that happened, in canonical JSON, with its place in its chain and the hash of the line before it. Its own
 * hash is that of its bytes, so that {@code sha256sum} can check a chain.
 */
public record TrailLine(Map<String, Object> content) {

    /** What the first line of a chain has before it. */
    public static final String NOTHING = "";

    /** @param body what happened, without its place */
    public static TrailLine of(String chain, long seq, String previous, Map<String, Object> body) {
        var content = new TreeMap<>(body);
        content.put("chain", chain);
        content.put("seq", seq);
        content.put("prev", previous);
        return new TrailLine(content);
    }

    public String text() {
        return Json.canonical(content);
    }

    /** By the algorithm that the line names, SHA-256 where it names none. */
    public String hash() {
        return digest().hex(text());
    }

    public byte[] hashBytes() {
        return digest().of(text());
    }

    private Digest digest() {
        return Digest.named(string("alg") == null ? Digest.SHA_256.title() : string("alg"));
    }

    public long seq() {
        return content.get("seq") instanceof Long seq ? seq : -1;
    }

    public String previous() {
        return String.valueOf(content.get("prev"));
    }

    public Instant at() {
        return Instant.parse(String.valueOf(content.get("at")));
    }

    public @Nullable String string(String name) {
        return content.get(name) instanceof String string ? string : null;
    }

    /** What the tree keeps of a chain: how far it went and by which line it ended. */
    public static byte[] leaf(String chain, long seq, String hash) {
        return Json.canonical(Map.of("chain", chain, "seq", seq, "hash", hash)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What stands in the trail for a value that is a person's: the hash of the value with the salt of the case. When the salt is
     * destroyed, nobody can tell the value from the hash any more, and the chain stays whole.
     *
     * @param about which value it is, so that equal values do not look equal
     */
    public static String veiled(byte[] salt, String about, String value) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digest.SHA_256.of(salt, (about + "\n" + value).getBytes(StandardCharsets.UTF_8)));
    }
}
