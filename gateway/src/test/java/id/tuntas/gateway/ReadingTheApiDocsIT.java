package id.tuntas.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.gateway.routes.GatewayProperties;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class ReadingTheApiDocsIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DISCLOSURES = "/api/v1/cases/{id}/disclosures";
    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final Outside outside;
    private final Set<String> services;

    @Autowired
    ReadingTheApiDocsIT(@LocalServerPort int port, GatewayProperties gateway) {
        outside = new Outside(port);
        services = gateway.services().keySet();
    }

    @Test
    void showsEveryPathOfEveryServiceThatIsReachedFromOutside() throws IOException {
        Set<String> committed = new TreeSet<>();
        for (String service : services) {
            committed.addAll(committed(service).path("paths").propertyNames());
        }
        // Grants are asked for by referral-service alone, and not through here.
        assertThat(committed.removeAll(List.of(DISCLOSURES, DISCLOSURES + "/preview"))).isTrue();

        assertThat(document().path("paths").propertyNames()).containsExactlyElementsOf(committed);
    }

    @Test
    void leadsNowhereThatIsNotInIt() {
        JsonNode document = document();
        List<String> refs = refs(document).toList();

        assertThat(refs).isNotEmpty();
        assertThat(refs)
                .allSatisfy(ref ->
                        assertThat(document.at(ref.substring(1)).isMissingNode())
                                .as(ref)
                                .isFalse());
    }

    /** Generators of clients name methods after them. */
    @Test
    void namesEachOperationOnce() {
        List<String> names = new ArrayList<>();
        document()
                .path("paths")
                .forEach(path ->
                        path.forEach(
                                operation -> names.add(operation.path("operationId").asString())));

        assertThat(names).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void isAPageThatLoadsFromHereOnlyAndRunsNothingInline() {
        HttpResponse<String> page = outside.send(outside.anonymous("/api/docs"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy ->
                        assertThat(policy)
                                .startsWith("default-src 'none'; script-src 'self'; style-src")
                                .doesNotContain("unsafe", "http", "*"));
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]* src=)|<style| on[a-z]+=");

        List<String> loaded =
                LOADED.matcher(page.body()).results().map(found -> found.group(1)).toList();
        assertThat(loaded).hasSizeGreaterThan(4).allMatch(path -> path.startsWith("/api/docs/"));
        assertThat(loaded)
                .allSatisfy(path ->
                        assertThat(outside.send(outside.anonymous(path)).statusCode())
                                .as(path)
                                .isEqualTo(200));
        assertThat(outside.send(outside.anonymous("/api/docs/swagger-ui.js")).body())
                .contains("SwaggerUIBundle");
    }

    @Test
    void opensNothingElse() {
        assertThat(outside.send(outside.anonymous("/api/docs/pom.properties")).statusCode())
                .isEqualTo(404);
        assertThat(outside.send(outside.anonymous("/api/docsets")).statusCode()).isEqualTo(401);
    }

    private JsonNode document() {
        HttpResponse<String> answer = outside.send(outside.anonymous("/api/docs/openapi.json"));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode document = JSON.readTree(answer.body());
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        return document;
    }

    private static Stream<String> refs(JsonNode node) {
        Stream<String> own =
                node.path("$ref").isString()
                        ? Stream.of(node.path("$ref").asString())
                        : Stream.empty();
        return Stream.concat(own, node.valueStream().flatMap(ReadingTheApiDocsIT::refs));
    }

    private static JsonNode committed(String service) throws IOException {
        String file = "/contracts/openapi/" + service + ".json";
        try (InputStream in =
                Objects.requireNonNull(ReadingTheApiDocsIT.class.getResourceAsStream(file))) {
            return JSON.readTree(in);
        }
    }
}
