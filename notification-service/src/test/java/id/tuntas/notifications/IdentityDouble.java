package id.tuntas.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Speaks identity's API on loopback, to notification-service's own client only. */
public final class IdentityDouble {

    /** Never to be seen outside identity. */
    public static final String CANARY = "Kenari Rahasia";

    private static final JsonMapper JSON = new JsonMapper();

    private record Person(String address, String language) {}

    private final HttpServer server;
    private final Map<String, List<String>> members = new ConcurrentHashMap<>();
    private final Map<String, String> homes = new ConcurrentHashMap<>();
    private final Map<String, String> agencies = new ConcurrentHashMap<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private volatile String lead = "none";
    private volatile boolean away;

    private IdentityDouble(HttpServer server) {
        this.server = server;
    }

    static IdentityDouble start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            IdentityDouble identity = new IdentityDouble(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", identity::handle);
            server.start();
            return identity;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void knowsPerson(String id, String address, String language) {
        people.put(id, new Person(address, language));
    }

    public void knowsAgency(String id, String name) {
        agencies.put(id, name);
    }

    public void knowsMembers(String agency, String role, String... ids) {
        members.put(agency + "/" + role, List.of(ids));
        List.of(ids).forEach(id -> homes.put(id, agency));
    }

    public void knowsLead(String agency) {
        lead = agency;
    }

    public void goesAway() {
        away = true;
    }

    public void comesBack() {
        away = false;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away) {
                answer(exchange, 503, Map.of("type", "/problems/directory-unavailable"));
            } else if (!isOurService(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, Map.of("type", "/problems/unauthenticated"));
            } else {
                route(exchange);
            }
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String resource = path[3];
        if (resource.equals("people") && path.length == 4) {
            List<Map<String, String>> found =
                    members
                            .getOrDefault(
                                    parameter(query, "agency") + "/" + parameter(query, "role"),
                                    List.of())
                            .stream()
                            .map(id -> Map.of("id", id, "name", CANARY, "agencyId", "a"))
                            .toList();
            answer(exchange, 200, Map.of("items", found));
        } else if (resource.equals("people") && path.length == 5 && homes.containsKey(path[4])) {
            answer(
                    exchange,
                    200,
                    Map.of(
                            "id",
                            path[4],
                            "name",
                            CANARY,
                            "agencyId",
                            homes.get(path[4]),
                            "state",
                            "ACTIVE"));
        } else if (resource.equals("people") && path.length == 6 && people.containsKey(path[4])) {
            Person person = people.get(path[4]);
            answer(exchange, 200, Map.of("address", person.address(), "locale", person.language()));
        } else if (resource.equals("agencies") && path.length == 4) {
            answer(exchange, 200, Map.of("items", List.of(Map.of("id", lead, "name", "Lead"))));
        } else if (resource.equals("agencies") && agencies.containsKey(path[4])) {
            answer(exchange, 200, Map.of("id", path[4], "name", agencies.get(path[4])));
        } else {
            answer(exchange, 404, Map.of("type", "/problems/not-found"));
        }
    }

    private static String parameter(String query, String name) {
        for (String each : query.split("&", -1)) {
            if (each.startsWith(name + "=")) {
                return each.substring(name.length() + 1);
            }
        }
        return "";
    }

    private static boolean isOurService(@org.jspecify.annotations.Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return false;
        }
        return Tokens.claims(authorization.substring("Bearer ".length()))
                .path("azp")
                .asString("")
                .equals("tuntas-notifications");
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body)
            throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Reads what a token says, without checking it. */
    static final class Tokens {

        private Tokens() {}

        static tools.jackson.databind.JsonNode claims(String token) {
            return JSON.readTree(
                    new String(
                            Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]),
                            StandardCharsets.UTF_8));
        }
    }
}
