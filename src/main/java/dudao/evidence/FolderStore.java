package dudao.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** 文件夹内容库: {@code ab/cd/abcd…} under one folder, which several nodes may share. */
class FolderStore implements ContentStore {

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Received receive(InputStream content) throws IOException {
        return Received.into(make(folder.resolve("unfinished")), content);
    }

    /** Renamed within one file system, so that nobody ever finds half a content; a damaged one is mended by the way. */
    @Override
    public void keep(Received received) throws IOException {
        var place = place(received.sha256());
        make(place.getParent());
        Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE);
        writeDown(place.getParent());
    }

    @Override
    public Resource open(String sha256) {
        return new FileSystemResource(place(sha256));
    }

    @Override
    public void forget(String sha256) throws IOException {
        if (Files.deleteIfExists(place(sha256))) {
            writeDown(place(sha256).getParent());
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static Path make(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        var above = make(wanted.getParent());
        Files.createDirectories(wanted);
        if (Files.getFileStore(wanted).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(wanted, PosixFilePermissions.fromString("rwx------"));
        }
        writeDown(above);
        return wanted;
    }

    /** A new name is safe when the folder that holds it is on disk too; Windows keeps folders by itself and opens none. */
    private static void writeDown(Path changed) throws IOException {
        if (changed.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(changed, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
