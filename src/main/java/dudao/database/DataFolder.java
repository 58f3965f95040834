package dudao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** 数据文件夹: everything the embedded database keeps on disk; held by one application at a time. */
class DataFolder implements AutoCloseable {

    // A lock of the system belongs to the process, and closing a second channel on the file would give it up.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder if need be and holds it until {@link #close()}; the system lets go of it when the process dies, however it dies. */
    static DataFolder hold(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        if (!HELD_HERE.add(path)) {
            throw DatabaseUnavailable.folderInUse(
                    path, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new DataFolder(path, lock(path));
        } catch (IOException e) {
            HELD_HERE.remove(path);
            throw DatabaseUnavailable.folderNotWritable(path, e);
        } catch (RuntimeException e) {
            HELD_HERE.remove(path);
            throw e;
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path, visibleToOwner(path, "rwx------"));
        }
        var file = path.resolve("dudao.lock");
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        // Far behind the end of the file: where locks are mandatory, its text can still be read by the one refused.
        if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) == null) {
            channel.close();
            var holder = Files.readString(file).strip();
            throw DatabaseUnavailable.folderInUse(path, holder.isEmpty() ? "?" : holder);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()));
        return channel;
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("postgresql");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    Path passwordFile() {
        return path.resolve("postgresql.password");
    }

    /** The password of the database, made up for this folder alone and readable by its owner alone. */
    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            if (Files.exists(cluster())) {
                throw DatabaseUnavailable.passwordMissing(passwordFile());
            }
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var unfinished = path.resolve("postgresql.password.unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, visibleToOwner(path, "rw-------"));
            writeDurably(unfinished, HexFormat.of().formatHex(bytes));
            Files.move(unfinished, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(passwordFile()).strip();
    }

    OptionalInt rememberedPort() throws IOException {
        if (!Files.exists(portFile())) {
            return OptionalInt.empty();
        }
        var text = Files.readString(portFile()).strip();
        return text.matches("[1-9][0-9]{0,4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    void rememberPort(int port) throws IOException {
        Files.writeString(portFile(), Integer.toString(port));
    }

    private Path portFile() {
        return path.resolve("postgresql.port");
    }

    private static void writeDurably(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes()));
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] visibleToOwner(Path path, String permissions) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock on %s could not be released".formatted(path), e);
        } finally {
            HELD_HERE.remove(path);
        }
    }
}
