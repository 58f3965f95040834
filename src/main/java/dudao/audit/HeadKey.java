package dudao.audit;

import dudao.verifier.SignedHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 签名密钥 (Ed25519), as {@code openssl genpkey -algorithm ed25519} makes it. Whoever has it can sign what never happened: it belongs
 * on the server alone, its public half to whoever is to check.
 */
@Component
class HeadKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final @Nullable KeyPair pair;

    HeadKey(AuditSettings settings) {
        var file = settings.key();
        if (file == null || file.toString().isBlank()) {
            pair = null;
        } else if (Files.exists(file)) {
            pair = read(file);
        } else if (settings.makeKey()) {
            pair = make(file);
        } else {
            throw new IllegalStateException("dudao.audit.key names %s, where there is no key".formatted(file));
        }
    }

    boolean isThere() {
        return pair != null;
    }

    /** In base64, as heads carry it. */
    Optional<String> publicKey() {
        return Optional.ofNullable(pair).map(known -> Base64.getEncoder()
                .encodeToString(known.getPublic().getEncoded()));
    }

    SignedHead sign(String statement) {
        if (pair == null) {
            throw new IllegalStateException("There is no key to sign heads with: dudao.audit.key names none");
        }
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(statement.getBytes(StandardCharsets.UTF_8));
            return new SignedHead(
                    statement, publicKey().orElseThrow(), Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key cannot sign", unusable);
        }
    }

    private static KeyPair read(Path file) {
        try {
            var text = Files.readString(file);
            var from = text.indexOf(BEGIN);
            var to = text.indexOf(END);
            if (from < 0 || to < from) {
                throw new IllegalStateException("%s holds no private key in PEM".formatted(file));
            }
            var bytes = Base64.getMimeDecoder().decode(text.substring(from + BEGIN.length(), to));
            var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return pairOf(((EdECPrivateKey) key).getBytes().orElseThrow());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), unreadable);
        } catch (GeneralSecurityException | ClassCastException unusable) {
            throw new IllegalStateException("%s holds no Ed25519 key".formatted(file), unusable);
        }
    }

    private static KeyPair make(Path file) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            if (file.toAbsolutePath()
                    .getFileSystem()
                    .supportedFileAttributeViews()
                    .contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            var pem = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(pair.getPrivate().getEncoded());
            Files.writeString(file, "%s\n%s\n%s\n".formatted(BEGIN, pem, END));
            return pair;
        } catch (FileAlreadyExistsException madeByAnother) {
            return read(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), unwritable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has Ed25519", impossible);
        }
    }

    /** The JDK makes a pair out of 32 random bytes and offers no other way from the private to the public half. */
    private static KeyPair pairOf(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair();
    }
}
