package id.tuntas.gateway;

import id.tuntas.standalone.parts.Browser;
import id.tuntas.standalone.parts.Parts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody's browser, that keeps what it was given. */
final class Tab {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Map<String, String> cookies = new TreeMap<>();

    /** Every cookie with its attributes, and every body and place that it was sent to. */
    final List<String> seen = new ArrayList<>();

    HttpResponse<String> get(int port, String target) {
        return send(port, request(port, target));
    }

    HttpRequest.Builder request(int port, String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target));
    }

    HttpResponse<String> post(int port, String target, boolean csrf) {
        HttpRequest.Builder request =
                request(port, target)
                        .POST(BodyPublishers.ofString("{}"))
                        .header("Idempotency-Key", "\"k\"");
        if (csrf) {
            request.header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
        }
        return send(port, request);
    }

    HttpResponse<String> send(int port, HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer =
                CLIENT.sendAsync(request.build(), BodyHandlers.ofString()).join();
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            seen.add(cookie);
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0") || cookie.contains(" 1970 ")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        seen.add(answer.body());
        return answer;
    }

    /** From {@code /sign-in} over Keycloak's page to where the gateway sends the browser. */
    String signIn(int port, String person, String to) {
        return backAt(port, atKeycloak(port, person, to));
    }

    /** Where Keycloak sends the browser. */
    URI atKeycloak(int port, String person, String to) {
        HttpResponse<String> start = get(port, "/sign-in?lang=en&to=" + to);
        URI keycloak = URI.create(location(start));
        Browser browser = new Browser(keycloak);
        browser.open(keycloak);
        browser.submit(
                Map.of(
                        "username",
                        person,
                        "password",
                        Parts.shared().secret("TUNTAS_DEMO_PASSWORD"),
                        "credentialId",
                        ""));
        return browser.at();
    }

    String backAt(int port, URI redirect) {
        return location(get(port, redirect.getRawPath() + "?" + redirect.getRawQuery()));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
