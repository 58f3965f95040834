package dudao.evidence;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.heif.HeifMetadataReader;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what cameras write into pictures (EXIF). */
class Camera {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");

    private Camera() {}

    static Optional<Picture> read(Path file, FileType type) throws IOException {
        if (type != FileType.JPEG && type != FileType.HEIC) {
            return Optional.empty();
        }
        try (var content = Files.newInputStream(file)) {
            var metadata = metadata(content, type);
            var place = Optional.ofNullable(metadata.getFirstDirectoryOfType(GpsDirectory.class))
                    .map(GpsDirectory::getGeoLocation)
                    .filter(known -> !known.isZero());
            var picture = new Picture(
                    takenAt(metadata),
                    place.map(known -> known.getLatitude()).orElse(null),
                    place.map(known -> known.getLongitude()).orElse(null));
            return Optional.of(picture).filter(known -> known.takenAt() != null || known.latitude() != null);
        } catch (ImageProcessingException unreadable) {
            // The picture is evidence all the same; it only says nothing about itself.
            return Optional.empty();
        }
    }

    private static Metadata metadata(InputStream content, FileType type) throws ImageProcessingException, IOException {
        return type == FileType.JPEG
                ? JpegMetadataReader.readMetadata(content, List.of(new ExifReader()))
                : HeifMetadataReader.readMetadata(content);
    }

    private static @Nullable LocalDateTime takenAt(Metadata metadata) {
        var exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var written = exif == null ? null : exif.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
        try {
            return written == null ? null : LocalDateTime.parse(written.strip(), WRITTEN);
        } catch (DateTimeParseException clockNeverSet) {
            return null;
        }
    }
}
