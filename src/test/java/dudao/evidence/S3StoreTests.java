package dudao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("对象存储内容库")
class S3StoreTests {

    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int refuse;

    @BeforeEach
    void aStore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void gone() {
        server.stop(0);
    }

    /** The worked examples of the makers of the protocol. */
    @ParameterizedTest
    @CsvSource({
        "lifecycle=,fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
        "max-keys=2&prefix=J,34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"
    })
    void signs_as_the_protocol_asks(String query, String signature) {
        var s3 = new EvidenceSettings.S3(
                "https://unused",
                "examplebucket",
                "us-east-1",
                "AKIAIOSFODNN7EXAMPLE",
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

        assertThat(new S3Signature(
                                "GET",
                                URI.create("https://examplebucket.s3.amazonaws.com/?" + query),
                                S3Signature.OF_NOTHING,
                                Instant.parse("2013-05-24T00:00:00Z"))
                        .authorization(s3))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;x-amz-content-sha256;x-amz-date,Signature=" + signature);
    }

    @Test
    void keeps_a_content_under_its_hash() throws IOException {
        keep("abc");

        assertThat(objects).containsOnlyKeys("/exhibits/ba/78/" + HASH);
        var content = store().open(HASH);
        assertThat(content.exists()).isTrue();
        assertThat(content.contentLength()).isEqualTo(3);
        assertThat(content.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("abc");
        assertThat(store().open(HASH.replace('b', 'c')).exists()).isFalse();
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_store_that_refuses_is_no_store_that_lacks_something() {
        refuse = 503;

        assertThatThrownBy(() -> keep("abc")).hasMessageContaining("503");
        assertThatThrownBy(() -> store().open(HASH).exists()).hasMessageContaining("503");
        assertThatThrownBy(() -> store().open(HASH).getInputStream()).hasMessageContaining("503");
    }

    @Test
    @DisplayName("删除以后内容不在了；再删一次也算删除；拒绝删除的不算")
    void forgets_what_it_is_told_to_forget() throws IOException {
        keep("abc");
        keep("abcd");

        store().forget(HASH);

        assertThat(store().open(HASH).exists()).isFalse();
        assertThat(objects).as("the other stays").hasSize(1).doesNotContainKey("/exhibits/ba/78/" + HASH);
        store().forget(HASH);
        refuse = 403;
        assertThatThrownBy(() -> store().forget(HASH)).hasMessageContaining("403");
        refuse = 0;
        assertThat(asked).as("signed like any other request").contains("DELETE /exhibits/ba/78/" + HASH);
    }

    private void keep(String text) throws IOException {
        try (var received = store().receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            store().keep(received);
        }
    }

    private ContentStore store() {
        var endpoint = "http://127.0.0.1:" + server.getAddress().getPort();
        return new S3Store(new EvidenceSettings.S3(endpoint, "exhibits", "us-east-1", "key", "secret"), folder);
    }

    private void answer(HttpExchange call) throws IOException {
        var content = call.getRequestBody().readAllBytes();
        var name = call.getRequestURI().getPath();
        var signed = call.getRequestHeaders().getFirst("Authorization").startsWith("AWS4-HMAC-SHA256 Credential=key/");
        asked.add(call.getRequestMethod() + " " + name);
        if (refuse != 0 || !signed) {
            call.sendResponseHeaders(refuse == 0 ? 403 : refuse, -1);
        } else if (call.getRequestMethod().equals("PUT")) {
            objects.put(name, content);
            call.sendResponseHeaders(200, -1);
        } else if (call.getRequestMethod().equals("DELETE")) {
            // The protocol answers the same whether there was such an object or not.
            objects.remove(name);
            call.sendResponseHeaders(204, -1);
        } else if (!objects.containsKey(name)) {
            call.sendResponseHeaders(404, -1);
        } else if (call.getRequestMethod().equals("HEAD")) {
            call.getResponseHeaders().set("Content-Length", String.valueOf(objects.get(name).length));
            call.sendResponseHeaders(200, -1);
        } else {
            call.sendResponseHeaders(200, objects.get(name).length);
            call.getResponseBody().write(objects.get(name));
        }
        call.close();
    }
}
