package dudao.preservation;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.Resource;

/** 字体 of documents that last: its glyphs are put into each of them, so that it is read the same anywhere. */
class Typeface implements AutoCloseable {

    /** 〓, as printers set for a character they lack; the text beside the PDF has it. */
    private static final int LACKING = 0x3013;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    Typeface(Resource file) {
        try (var content = file.getInputStream()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(content));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface %s cannot be read".formatted(file), e);
        }
    }

    PDFont in(PDDocument pdf) throws IOException {
        return PDType0Font.load(pdf, font, true);
    }

    /** What can be set of a text. */
    String settable(String text) {
        return text.codePoints()
                .map(one -> has(one) ? one : Character.isWhitespace(one) ? ' ' : LACKING)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** In points. */
    float width(int character, float size) throws IOException {
        return font.getAdvanceWidth(glyphs.getGlyphId(character)) * size / font.getUnitsPerEm();
    }

    float width(String text, float size) throws IOException {
        var width = 0f;
        for (var character : text.codePoints().toArray()) {
            width += width(character, size);
        }
        return width;
    }

    private boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
