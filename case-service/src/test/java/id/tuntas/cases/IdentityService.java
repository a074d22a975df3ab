package id.tuntas.cases;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.tuntas.standalone.parts.RealmFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Identity's part of the contract on agencies and people, told from the demo realm's file. */
public final class IdentityService {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode REALM =
            JSON.readTree(RealmFiles.ofCheckout().folder().resolve("demo.json").toFile());
    private static final String AGENCIES = "/api/v1/agencies/";

    private final HttpServer server;
    private volatile boolean broken;

    IdentityService() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The subject of a demo person. */
    public static String person(String username) {
        return find("users", "username", username).orElseThrow().path("id").asString();
    }

    public static String agency(String alias) {
        return find("organizations", "alias", alias).orElseThrow().path("id").asString();
    }

    /** It answers each question with a failure of its own, until told otherwise. */
    public void isBroken(boolean now) {
        broken = now;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (broken) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            Optional<Object> answer =
                    exchange.getRequestHeaders().getFirst("Authorization") == null
                            ? Optional.empty()
                            : answer(exchange);
            byte[] bytes =
                    JSON.writeValueAsString(answer.orElse(Map.of("type", "/problems/not-found")))
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.isPresent() ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Optional<Object> answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith(AGENCIES)) {
            return find("organizations", "id", path.substring(AGENCIES.length()))
                    .map(agency ->
                            Map.of(
                                    "id", agency.path("id").asString(),
                                    "kind", agency.at("/attributes/kind/0").asString()));
        }
        String query = exchange.getRequestURI().getQuery();
        return query != null && query.contains("role=case-manager")
                ? Optional.of(Map.of("items", caseManagers(query)))
                : Optional.empty();
    }

    private static List<Map<String, String>> caseManagers(String query) {
        String agency = query.replaceFirst(".*agency=([^&]+).*", "$1");
        return find("organizations", "id", agency).stream()
                .flatMap(found -> found.path("members").valueStream())
                .map(member -> member.path("username").asString())
                .flatMap(name -> find("users", "username", name).stream())
                .filter(user ->
                        user.path("realmRoles")
                                .valueStream()
                                .anyMatch(role -> role.asString().equals("case-manager")))
                .map(user -> Map.of("id", user.path("id").asString()))
                .toList();
    }

    private static Optional<JsonNode> find(String list, String field, String value) {
        return REALM.path(list)
                .valueStream()
                .filter(each -> each.path(field).asString("").equals(value))
                .findFirst();
    }
}
