package dudao.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;

/**
 * 对象存储内容库: a bucket of S3 or of what speaks like it, {@code ab/cd/abcd…}. The store itself checks that it got what was
 * hashed here. The clock is the machine's: a store lets nobody in whose clock is minutes off, as that of a demonstration is.
 */
class S3Store implements ContentStore {

    private final EvidenceSettings.S3 s3;
    private final Path waitingRoom;
    private final Clock clock = Clock.systemUTC();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** @param waitingRoom where contents lie until they are looked at */
    S3Store(EvidenceSettings.S3 s3, Path waitingRoom) {
        this.s3 = s3;
        this.waitingRoom = waitingRoom;
    }

    @Override
    public Received receive(InputStream content) throws IOException {
        return Received.into(Files.createDirectories(waitingRoom), content);
    }

    @Override
    public void keep(Received received) throws IOException {
        var answer = send(
                "PUT",
                received.sha256(),
                received.sha256(),
                BodyPublishers.ofFile(received.file()),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The store did not take %s: %d %s"
                    .formatted(received.sha256(), answer.statusCode(), answer.body()));
        }
    }

    @Override
    public Resource open(String sha256) {
        return new Kept(sha256);
    }

    @Override
    public void forget(String sha256) throws IOException {
        var answer = send("DELETE", sha256, S3Signature.OF_NOTHING, BodyPublishers.noBody(), BodyHandlers.ofString());
        if (answer.statusCode() != 204 && answer.statusCode() != 200 && answer.statusCode() != 404) {
            throw new IOException(
                    "The store did not forget %s: %d %s".formatted(sha256, answer.statusCode(), answer.body()));
        }
    }

    private <T> HttpResponse<T> send(
            String method, String name, String sha256, BodyPublisher content, BodyHandler<T> handler)
            throws IOException {
        var address = URI.create("%s/%s/%s/%s/%s"
                .formatted(s3.endpoint(), s3.bucket(), name.substring(0, 2), name.substring(2, 4), name));
        var signature = new S3Signature(method, address, sha256, clock.instant());
        var request = HttpRequest.newBuilder(address)
                .method(method, content)
                .header("x-amz-content-sha256", sha256)
                .header("x-amz-date", signature.time())
                .header("Authorization", signature.authorization(s3))
                .timeout(Duration.ofMinutes(2))
                .build();
        try {
            return client.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Nobody waits for the store any more");
        }
    }

    private class Kept extends AbstractResource {

        private final String sha256;

        Kept(String sha256) {
            this.sha256 = sha256;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            var answer =
                    send("GET", sha256, S3Signature.OF_NOTHING, BodyPublishers.noBody(), BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                answer.body().close();
                throw new IOException("The store did not give %s: %d".formatted(sha256, answer.statusCode()));
            }
            return answer.body();
        }

        @Override
        public boolean exists() {
            try {
                var status = head().statusCode();
                if (status != 200 && status != 404) {
                    throw new IllegalStateException(
                            "The store does not say whether it has %s: %d".formatted(sha256, status));
                }
                return status == 200;
            } catch (IOException e) {
                throw new UncheckedIOException("The store cannot be asked for %s".formatted(sha256), e);
            }
        }

        @Override
        public long contentLength() throws IOException {
            return head().headers().firstValueAsLong("Content-Length").orElse(-1);
        }

        private HttpResponse<Void> head() throws IOException {
            return send("HEAD", sha256, S3Signature.OF_NOTHING, BodyPublishers.noBody(), BodyHandlers.discarding());
        }

        @Override
        public String getDescription() {
            return "content " + sha256;
        }
    }
}
