package dudao.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * 已签名的树根: what the house said at a moment about everything that had happened in all cases. Published, it cannot be taken
 * back: whoever keeps one can prove later whether the house still says the same.
 *
 * @param text the statement in canonical JSON, which is what is signed
 * @param key the public key in base64
 * @param signature Ed25519, in base64
 */
public record SignedHead(String text, String key, String signature) {

    /** @param origin the house whose tree it is */
    public static String statement(String origin, Digest digest, long size, byte[] root, Instant at) {
        return Json.canonical(Map.of(
                "v",
                1,
                "origin",
                origin,
                "algorithm",
                digest.title(),
                "size",
                size,
                "root",
                HexFormat.of().formatHex(root),
                "at",
                at.toString()));
    }

    /** As it stands in a file. */
    public String file() {
        return Json.canonical(toMap()) + "\n";
    }

    public Map<String, Object> toMap() {
        return Map.of("head", Json.object(text), "key", key, "signature", signature);
    }

    public static SignedHead parse(String file) {
        return of(Json.object(file));
    }

    static SignedHead of(Map<?, ?> map) {
        return new SignedHead(
                Json.canonical(map.get("head")), String.valueOf(map.get("key")), String.valueOf(map.get("signature")));
    }

    public Digest digest() {
        return Digest.named(said("algorithm"));
    }

    /** How many leaves the tree had. */
    public long size() {
        return Long.parseLong(said("size"));
    }

    public byte[] root() {
        return HexFormat.of().parseHex(said("root"));
    }

    public Instant at() {
        return Instant.parse(said("at"));
    }

    /** Short name of the key, to be compared with the one the office has made known. */
    public String fingerprint() {
        return Digest.SHA_256.hex(Base64.getDecoder().decode(key)).substring(0, 16);
    }

    public boolean isSigned() {
        try {
            var publicKey = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
            var verified = Signature.getInstance("Ed25519");
            verified.initVerify(publicKey);
            verified.update(text.getBytes(StandardCharsets.UTF_8));
            return verified.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            return false;
        }
    }

    private String said(String name) {
        var value = Json.object(text).get(name);
        if (value == null) {
            throw new IllegalArgumentException("The head does not say its %s".formatted(name));
        }
        return value.toString();
    }
}
