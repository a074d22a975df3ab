package id.tuntas.gateway.docs;

import id.tuntas.gateway.routes.GatewayProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services' committed documents, merged as they are routed here. */
final class ApiDocument {

    private ApiDocument() {}

    static byte[] of(GatewayProperties gateway, JsonMapper json) {
        Map<String, JsonNode> services = new LinkedHashMap<>();
        gateway.services().keySet().forEach(name -> services.put(name, committed(name, json)));
        return json.writeValueAsBytes(
                MergedDocument.of(services, (service, path) -> isRouted(gateway, service, path)));
    }

    private static boolean isRouted(GatewayProperties gateway, String service, String path) {
        GatewayProperties.Service routed = gateway.services().get(service);
        return routed != null && matches(routed.paths(), path) && !matches(routed.except(), path);
    }

    private static boolean matches(List<String> patterns, String path) {
        return patterns.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
    }

    private static JsonNode committed(String service, JsonMapper json) {
        try (InputStream file =
                new ClassPathResource("contracts/openapi/" + service + ".json").getInputStream()) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
