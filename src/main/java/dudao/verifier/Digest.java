package dudao.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** 摘要算法: how the trail and the tree are hashed, SHA-256 or SM3 (GB/T 32905). */
public enum Digest {
    SHA_256("SHA-256") {
        @Override
        public byte[] of(byte[]... parts) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                for (var part : parts) {
                    digest.update(part);
                }
                return digest.digest();
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every Java platform has SHA-256", impossible);
            }
        }
    },
    SM3("SM3") {
        @Override
        public byte[] of(byte[]... parts) {
            var sm3 = new Sm3();
            for (var part : parts) {
                sm3.update(part);
            }
            return sm3.digest();
        }
    };

    private final String title;

    Digest(String title) {
        this.title = title;
    }

    public abstract byte[] of(byte[]... parts);

    /** As it is written in settings and proofs, e.g. {@code SHA-256}. */
    public String title() {
        return title;
    }

    public byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** In small hexadecimal digits, as {@code sha256sum} prints it. */
    public String hex(byte[]... parts) {
        return HexFormat.of().formatHex(of(parts));
    }

    public String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    public static Digest named(String title) {
        return Stream.of(values())
                .filter(one -> one.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Hashes are made by SHA-256 or SM3, not by '%s'".formatted(title)));
    }
}
