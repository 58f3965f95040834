package dudao.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;

/** 收到的内容: on disk for good, hashed and not yet kept; gone when closed unless a store has taken it. */
record Received(Path file, long size, String sha256) implements AutoCloseable {

    static Received into(Path folder, InputStream content) throws IOException {
        var file = Files.createTempFile(folder, "", ".unfinished");
        try (content;
                var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var hashed = new DigestOutputStream(Channels.newOutputStream(channel), Sha256.digest())) {
            var size = content.transferTo(hashed);
            channel.force(true);
            return new Received(file, size, Sha256.hex(hashed.getMessageDigest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s could not be cleared away".formatted(file), e);
        }
    }
}
