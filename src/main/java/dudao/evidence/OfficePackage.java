package dudao.evidence;

import dudao.law.Article;
import dudao.law.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** 打包的办公文件: docx, xlsx, pptx and OFD are archives; which of them it is, its parts say. */
class OfficePackage {

    /** Sheets of empty cells shrink to a two-hundredth; bombs to a thousandth. */
    private static final long GROWTH = 250;

    private static final long ALWAYS_ALLOWED = 10L << 20;
    private static final long NEVER_ALLOWED = 1L << 30;

    private OfficePackage() {}

    /** Empty for an archive of anything else, or a broken one. */
    static Optional<FileType> typeOf(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("OFD.xml") != null) {
                return Optional.of(FileType.OFD);
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(FileType.DOCX);
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Optional.of(FileType.XLSX);
            }
            return zip.getEntry("ppt/presentation.xml") != null ? Optional.of(FileType.PPTX) : Optional.empty();
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    /** Unpacks it into nothing: what the parts say about their own size proves nothing. */
    static void refuseBomb(Path file, FileName name) throws IOException {
        var left = Math.min(NEVER_ALLOWED, ALWAYS_ALLOWED + GROWTH * Files.size(file));
        var buffer = new byte[1 << 16];
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                try (var part = zip.getInputStream(entries.nextElement())) {
                    for (var read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        left -= read;
                        if (left < 0) {
                            throw new Refused("evidence.bomb", Article.UNREGULATED, name);
                        }
                    }
                }
            }
        } catch (ZipException broken) {
            throw new Refused("evidence.damaged", Article.UNREGULATED, name);
        }
    }
}
