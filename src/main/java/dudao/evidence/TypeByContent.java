package dudao.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** 按内容识别: what a file is, whatever its name says. Reads the beginning, and of office files what tells them apart. */
class TypeByContent {

    private static final int BEGINNING = 1024;
    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1");
    private static final Set<String> MP4 =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash");

    private final Path file;
    private final byte[] head;

    private TypeByContent(Path file, byte[] head) {
        this.file = file;
        this.head = head;
    }

    /** Empty for everything that is no evidence. */
    static Optional<FileType> of(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new TypeByContent(file, content.readNBytes(BEGINNING)).recognise();
        }
    }

    static boolean isZip(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new TypeByContent(file, content.readNBytes(4)).begins("PK\u0003\u0004");
        }
    }

    private Optional<FileType> recognise() throws IOException {
        if (begins("PK\u0003\u0004")) {
            return OfficePackage.typeOf(file);
        }
        if (begins("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return ofCompoundFile();
        }
        var simple = simple();
        return simple.isPresent() ? simple : PlainText.isIn(file) ? Optional.of(FileType.TEXT) : Optional.empty();
    }

    private Optional<FileType> simple() {
        if (begins("%PDF-")) {
            return Optional.of(FileType.PDF);
        }
        if (begins("\u00FF\u00D8\u00FF")) {
            return Optional.of(FileType.JPEG);
        }
        if (begins("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(FileType.PNG);
        }
        if (begins("GIF87a") || begins("GIF89a")) {
            return Optional.of(FileType.GIF);
        }
        if (at(4, "ftyp")) {
            return ofBrand(text(8, 4));
        }
        return begins("ID3") || isMp3Frame() ? Optional.of(FileType.MP3) : Optional.empty();
    }

    private static Optional<FileType> ofBrand(String brand) {
        if (HEIC.contains(brand)) {
            return Optional.of(FileType.HEIC);
        }
        if (brand.equals("qt  ")) {
            return Optional.of(FileType.MOV);
        }
        return MP4.contains(brand) || brand.startsWith("3gp") ? Optional.of(FileType.MP4) : Optional.empty();
    }

    /** Eleven bits of synchronisation, a version and the third layer, a bit rate and a sampling rate that exist. */
    private boolean isMp3Frame() {
        if (head.length < 4 || (head[0] & 0xFF) != 0xFF || (head[1] & 0xE0) != 0xE0) {
            return false;
        }
        var version = head[1] >> 3 & 3;
        var layer = head[1] >> 1 & 3;
        var bitRate = head[2] >> 4 & 15;
        var samplingRate = head[2] >> 2 & 3;
        return version != 1 && layer == 1 && bitRate != 0 && bitRate != 15 && samplingRate != 3;
    }

    /** Word, Excel and PowerPoint until 2003 and WPS: the entries of the directory, 128 bytes each, name their streams. */
    private Optional<FileType> ofCompoundFile() throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            for (var entry = content.readNBytes(128); entry.length == 128; entry = content.readNBytes(128)) {
                var length = (entry[64] & 0xFF) - 2;
                if (entry[65] == 0 && entry[66] == 2 && length > 0 && length <= 62) {
                    switch (new String(entry, 0, length, StandardCharsets.UTF_16LE)) {
                        case "WordDocument" -> {
                            return Optional.of(FileType.DOC);
                        }
                        case "Workbook", "Book" -> {
                            return Optional.of(FileType.XLS);
                        }
                        case "PowerPoint Document" -> {
                            return Optional.of(FileType.PPT);
                        }
                        default -> {}
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean begins(String magic) {
        return at(0, magic);
    }

    private boolean at(int from, String magic) {
        return text(from, magic.length()).equals(magic);
    }

    private String text(int from, int length) {
        return head.length < from + length
                ? ""
                : new String(Arrays.copyOfRange(head, from, from + length), StandardCharsets.ISO_8859_1);
    }
}
