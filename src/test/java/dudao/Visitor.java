package dudao;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at a browser: keeps the session and sends the tokens that our pages and the webapps ask for. */
public class Visitor {

    public static final String PASSWORD = "Dudao-2026";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI house;
    private String token = "";

    public Visitor(int port) {
        house = URI.create("http://localhost:" + port);
    }

    /** Somebody of the demo county, signed in and ready to call the webapps too. */
    public static Visitor signedIn(int port, String login) {
        var visitor = new Visitor(port);
        var answer = visitor.signIn(login, PASSWORD);
        if (answer.statusCode() != 302 || location(answer).contains("failed")) {
            throw new IllegalStateException("%s cannot sign in: %s %s"
                    .formatted(login, answer.statusCode(), answer.headers().map()));
        }
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    public HttpResponse<String> signIn(String login, String password) {
        var page = get("/login");
        readToken(page.body());
        var answer = submit("/login", Map.of("username", login, "password", password));
        readToken(get("/login").body());
        return answer;
    }

    public HttpResponse<String> get(String address) {
        return send("GET", address, null, Map.of("Accept", "text/html,*/*"));
    }

    /** Pages that were open stay open. */
    public void endsSession() {
        cookies.getCookieStore().removeAll();
    }

    /** A file as it is downloaded. */
    public byte[] getBytes(String address) {
        try {
            return client.send(HttpRequest.newBuilder(house.resolve(address)).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException("GET %s got no answer".formatted(address), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens a page with a form that strangers may fill in. */
    public HttpResponse<String> opens(String address) {
        var page = get(address);
        readToken(page.body());
        return page;
    }

    /** Fills in a form of one of our pages. */
    public HttpResponse<String> submit(String address, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                address,
                "_csrf=" + encode(token) + "&" + form,
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html,*/*"));
    }

    /** Hands in one file with a form of one of our pages; a script would ask for another kind of answer. */
    public HttpResponse<String> upload(
            String address, Map<String, String> fields, String name, byte[] content, String accept) {
        var boundary = "------------------------dudao";
        var head = new StringBuilder();
        var all = new HashMap<>(fields);
        all.put("_csrf", token);
        all.forEach((field, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, field, value)));
        head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n".formatted(boundary, name));
        head.append("Content-Type: application/octet-stream\r\n\r\n");
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head.toString()),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)));
        return send(HttpRequest.newBuilder(house.resolve(address))
                .POST(body)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", accept)
                .build());
    }

    /** Calls what scripts call, with JSON and both tokens. */
    public HttpResponse<String> call(String method, String address, String json) {
        return send(
                method,
                address,
                json,
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "application/json",
                        "X-CSRF-TOKEN",
                        token,
                        "X-XSRF-TOKEN",
                        cookie("XSRF-TOKEN")));
    }

    public HttpResponse<String> send(String method, String address, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(house.resolve(address))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("%s %s got no answer".formatted(request.method(), request.uri()), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private void readToken(String page) {
        var found = TOKEN.matcher(page);
        if (found.find()) {
            token = found.group(1);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
