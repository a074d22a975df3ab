package id.tuntas.e2e.journeys;

import id.tuntas.standalone.parts.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a browser does at the gateway, by plain HTTP: follows redirects and keeps cookies by host,
 * so that every answer on the way can be looked at. Keycloak's cookies are {@code Secure} on
 * loopback too, where a browser takes them and the JDK's own cookie store does not.
 */
final class BrowserLogin {
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> seen = new ArrayList<>();

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** From the gateway's way in to where it leads; the answer there. */
    HttpResponse<String> signIn(URI gateway, String username, String query) {
        HttpResponse<String> page = follow(get(gateway.resolve("/sign-in" + query)));
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("No login page: " + page.statusCode() + " " + page.uri());
        }
        Map<String, String> fields =
                Map.of(
                        "username",
                        username,
                        "password",
                        Running.SYSTEM.parts().secret(Secrets.DEMO_PASSWORD),
                        "credentialId",
                        "");
        return follow(
                send(
                        HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                fields.entrySet().stream()
                                                        .map(each ->
                                                                each.getKey()
                                                                        + "="
                                                                        + encoded(each.getValue()))
                                                        .collect(Collectors.joining("&"))))));
    }

    /** As a second window that the login knows already. */
    void signInOnceMore(URI gateway) {
        cookies.remove("tuntas");
        follow(get(gateway.resolve("/sign-in?to=/")));
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> here = answer;
        while (here.statusCode() / 100 == 3) {
            here = get(here.uri().resolve(here.headers().firstValue("Location").orElseThrow()));
        }
        return here;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            if (!answer.uri().getPath().startsWith("/realms/")) {
                seen.add(answer.headers().map() + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Everything that the gateway ever answered this browser. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
