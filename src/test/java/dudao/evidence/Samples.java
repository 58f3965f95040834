package dudao.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people hand them in, and as they should not. */
class Samples {

    private Samples() {}

    static byte[] pdf(String text) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
                        + "trailer<</Root 1 0 R>>\n% " + text + "\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] picture(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Taken on 2026-11-20 at 10:15, at 31.5° north and 120.25° east. */
    static byte[] photograph() {
        var plain = picture("jpg");
        var exif = exif();
        return ByteBuffer.allocate(plain.length + exif.length + 4)
                .put(plain, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** TIFF: a directory that points to one with the time and to one with the place. */
    private static byte[] exif() {
        var tiff = ByteBuffer.allocate(218).order(ByteOrder.BIG_ENDIAN);
        tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x8769, 4, 1, 38);
        entry(tiff, 0x8825, 4, 1, 76);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 56);
        tiff.putInt(0);
        tiff.put("2026:11:20 10:15:00\0".getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 130);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 154);
        tiff.putInt(0);
        for (var number : new int[] {31, 1, 30, 1, 0, 1, 120, 1, 15, 1, 0, 1}) {
            tiff.putInt(number);
        }
        return Arrays.copyOf(tiff.array(), tiff.position());
    }

    private static void entry(ByteBuffer tiff, int tag, int format, int count, int value) {
        tiff.putShort((short) tag).putShort((short) format).putInt(count).putInt(value);
    }

    static byte[] docx() {
        return office("word/document.xml", "<w:document/>".getBytes(StandardCharsets.UTF_8));
    }

    static byte[] office(String part, byte[] content) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        parts.put(part, content);
        return zip(parts);
    }

    /** A document of 50 KB that unpacks to 50 MB. */
    static byte[] bomb() {
        return office("word/document.xml", new byte[50 << 20]);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A compound file with one stream of that name. */
    static byte[] compound(String stream) {
        var file = ByteBuffer.allocate(1536).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0xE11AB1A1E011CFD0L);
        var name = stream.getBytes(StandardCharsets.UTF_16LE);
        file.position(1024 + 128).put(name);
        file.putShort(1024 + 128 + 64, (short) (name.length + 2));
        file.put(1024 + 128 + 66, (byte) 2);
        return file.array();
    }

    /** A program for Windows, as far as anybody looks. */
    static byte[] program() {
        var program = new byte[2048];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3C] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        return program;
    }

    static byte[] media(String brand) {
        return ByteBuffer.allocate(64)
                .putInt(32)
                .put(("ftyp" + brand).getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
