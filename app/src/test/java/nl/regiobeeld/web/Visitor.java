package nl.regiobeeld.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser without script: keeps cookies, follows links and fills forms on the running program. */
public final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Visitor(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public Visitor signIn(String login, String password) {
        var page = post("/aanmelden", "/aanmelden", Map.of("naam", login, "wachtwoord", password));
        if (page.uri().getPath().equals("/aanmelden")) {
            throw new AssertionError("Not signed in: " + login);
        }
        return this;
    }

    /** Loses all cookies, as when a session has ended. */
    public void forget() {
        cookies.getCookieStore().removeAll();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Fills a form that stands on one page and sends it to its address. */
    public HttpResponse<String> post(String form, String address, Map<String, String> fields) {
        return postWith(csrf(form), address, fields);
    }

    /** Sends a form with a token that was found before. */
    public HttpResponse<String> postWith(String token, String address, Map<String, String> fields) {
        return postWith(token, address, List.copyOf(fields.entrySet()));
    }

    /** Likewise, of a form with several boxes of one name. */
    public HttpResponse<String> postWith(String token, String address, List<Map.Entry<String, String>> fields) {
        String body = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encode(token))));
    }

    /** Sends a form without the token that proves that it came from our own page. */
    public HttpResponse<String> postFromElsewhere(String address) {
        return send(HttpRequest.newBuilder(URI.create(base + address)).POST(BodyPublishers.noBody()));
    }

    public HttpResponse<String> upload(String address, String fileName, byte[] content, String reason) {
        String border = "----a-border-between-parts";
        var body = new ByteArrayOutputStream();
        body.writeBytes(part(border, "_csrf", csrf(address)));
        body.writeBytes(part(border, "reden", reason));
        body.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + address))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The token of the form on a page. */
    public String csrf(String form) {
        var token = CSRF.matcher(get(form).body());
        if (!token.find()) {
            throw new AssertionError("No form on " + form);
        }
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] part(String border, String name, String value) {
        return ("--" + border + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
