package dudao.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** 纯文本: readable from end to end in a charset of this country's offices, without a control character. */
class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainText() {}

    static boolean isIn(Path file) throws IOException {
        return isIn(file, StandardCharsets.UTF_8) || isIn(file, GB18030);
    }

    private static boolean isIn(Path file, Charset charset) throws IOException {
        // A decoder of its own reports what it cannot read; those made from the charset put a question mark there.
        try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset.newDecoder()))) {
            for (var read = reader.read(); read >= 0; read = reader.read()) {
                if (Character.isISOControl(read) && "\t\n\f\r".indexOf(read) < 0 || !Character.isDefined(read)) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException otherCharset) {
            return false;
        }
    }
}
