package dudao.studio;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;

/**
 * Camunda Modeler 5 as it deploys to Camunda 7, request by request: what its {@code CamundaAPI} and its window, a page of a file, send.
 * The connection is looked at without and with the token, the version is asked for, then the files come in parts that are called like
 * them, the diagram as text/xml, what is attached to it without a type.
 */
class Modeler {

    private static final String BOUNDARY = "----WebKitFormBoundaryh7RkpTcPHzaFcK2a";
    private static final String ORIGIN = "file://";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    /** @param token empty while nothing is filled in yet */
    Modeler(int port, String token) {
        this.base = URI.create("http://localhost:" + port + "/studio/modeler");
        this.token = token;
    }

    /** What a browser engine asks before it sends the token to another place than the page is from. */
    HttpResponse<String> asksFirst(String path, String method) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Accept", "*/*")
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization"));
    }

    HttpResponse<String> checksConnection() {
        return get("/deployment?maxResults=0");
    }

    HttpResponse<String> asksVersion() {
        return get("/version");
    }

    HttpResponse<String> get(String path) {
        return send(byToken(HttpRequest.newBuilder(URI.create(base + path))));
    }

    HttpResponse<String> deploy(String name, byte[] text) {
        return deploy(name, text, Map.of());
    }

    /** @param attached further files, by name */
    HttpResponse<String> deploy(String name, byte[] text, Map<String, byte[]> attached) {
        var body = new ArrayList<HttpRequest.BodyPublisher>();
        body.add(BodyPublishers.ofString(part("deployment-name", name.replaceAll("\\.[^.]+$", ""))
                + part("deployment-source", "Camunda Modeler")
                + part("enable-duplicate-filtering", "true")));
        body.add(file(name, "text/xml", text));
        attached.forEach((called, content) -> body.add(file(called, "application/octet-stream", content)));
        body.add(BodyPublishers.ofString("--%s--\r\n".formatted(BOUNDARY)));
        return send(byToken(HttpRequest.newBuilder(URI.create(base + "/deployment/create"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(body.toArray(HttpRequest.BodyPublisher[]::new)))));
    }

    private static HttpRequest.BodyPublisher file(String name, String type, byte[] content) {
        var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, name, name, type);
        return BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content), BodyPublishers.ofString("\r\n"));
    }

    private static String part(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value);
    }

    private HttpRequest.Builder byToken(HttpRequest.Builder request) {
        request.header("Accept", "application/json").header("Origin", ORIGIN);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("No answer", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
