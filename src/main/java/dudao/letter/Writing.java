package dudao.letter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes on the public page. Plain text, whatever stands in it.
 *
 * @param writer and contact may be left out; then the answer is read with the code alone
 * @param subject a field that people do not see; machines fill it in
 */
record Writing(
        @NotNull(message = "{letter.relation}") Letter.@Nullable Relation relation,

        @Size(max = 60, message = "{letter.writer}") @Nullable
        String writer,

        @Size(max = 120, message = "{letter.contact}") @Nullable
        String contact,

        @NotBlank(message = "{letter.text}") @Size(min = 10, max = 2000, message = "{letter.text}") @Nullable
        String text,

        @Nullable String subject) {

    static final Writing EMPTY = new Writing(null, null, null, null, null);

    /** Without characters that nobody can see. */
    Writing cleaned() {
        return new Writing(relation, clean(writer), clean(contact), clean(text), subject);
    }

    boolean isOfMachine() {
        return subject != null && !subject.isBlank();
    }

    private static @Nullable String clean(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return typed.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", "")
                .strip();
    }
}
