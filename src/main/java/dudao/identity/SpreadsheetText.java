package dudao.identity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a CSV file as spreadsheets write it: UTF-8 with or without a mark at its beginning, or GBK. */
public final class SpreadsheetText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SpreadsheetText() {}

    /** Empty where the content is no text: a workbook, a picture. */
    public static Optional<String> decode(byte[] content) {
        var text = decode(content, StandardCharsets.UTF_8);
        if (text == null) {
            text = decode(content, Charset.forName("GB18030"));
        }
        if (text == null || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private static @Nullable String decode(byte[] content, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
