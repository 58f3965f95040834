package dudao.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** 查询码: what a writer without an account asks for the answer with. The house keeps its hash alone. */
record Code(String text) {

    /** Letters and digits that nobody mistakes for each other: 16 of them are 80 bits. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Code fresh() {
        var text = new StringBuilder();
        for (var n = 0; n < LENGTH; n++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Code(text.toString());
    }

    /** As people copy it: with spaces, dashes and small letters. */
    static Optional<Code> typed(String text) {
        var cleaned = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(cleaned).matches() ? Optional.of(new Code(cleaned)) : Optional.empty();
    }

    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
