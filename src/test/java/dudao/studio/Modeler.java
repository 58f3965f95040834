package dudao.studio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Camunda Modeler as it deploys: no session, a token in the header, the file in a part that is called like the file. */
class Modeler {

    private static final String BOUNDARY = "----modeler";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    Modeler(int port, String token) {
        this.base = URI.create("http://localhost:" + port + "/studio/modeler");
        this.token = token;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    HttpResponse<String> deploy(String name, byte[] text) {
        var head = part("deployment-name", "草稿")
                + part("deployment-source", "Camunda Modeler")
                + part("enable-duplicate-filtering", "true")
                + "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/xml\r\n\r\n"
                        .formatted(BOUNDARY, name, name);
        return send(HttpRequest.newBuilder(URI.create(base + "/deployment/create"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(text),
                        BodyPublishers.ofString("\r\n--%s--\r\n".formatted(BOUNDARY)))));
    }

    private static String part(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Accept", "application/json")
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("No answer", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
