package id.tuntas.gateway.docs;

import id.tuntas.gateway.routes.GatewayProperties;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /api/docs}: what anybody may know of the API, without signing in. The page loads nothing
 * from another host, and runs no script of its own text.
 */
@Configuration(proxyBeanMethods = false)
class DocsRoutes {

    private static final String DOCS = "/api/docs";
    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.valueOf("text/css;charset=UTF-8");
    private static final MediaType PAGE = MediaType.valueOf("text/html;charset=UTF-8");

    /** In front of the platform's, which asks everybody for a token. */
    @Bean
    @Order(1)
    SecurityFilterChain docsForAnybody(HttpSecurity http) throws Exception {
        return http.securityMatcher(DOCS, DOCS + "/**")
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> docs(GatewayProperties gateway, JsonMapper json)
            throws IOException {
        byte[] document = ApiDocument.of(gateway, json);
        RouterFunctions.Builder routes =
                RouterFunctions.route()
                        .GET(
                                DOCS + "/openapi.json",
                                _ ->
                                        ServerResponse.ok()
                                                .contentType(MediaType.APPLICATION_JSON)
                                                .body(document));
        Map.of(
                        "", new Asset(ours("index.html"), PAGE),
                        "/docs.css", new Asset(ours("docs.css"), STYLE),
                        "/docs.js", new Asset(ours("docs.js"), SCRIPT),
                        "/swagger-ui.css", new Asset(library("swagger-ui.css"), STYLE),
                        "/swagger-ui.js", new Asset(library("swagger-ui-bundle.js"), SCRIPT))
                .forEach((path, asset) -> routes.GET(DOCS + path, _ -> asset.answer()));
        return routes.build();
    }

    private record Asset(Resource resource, MediaType type) {

        private ServerResponse answer() {
            return ServerResponse.ok().contentType(type).body(resource);
        }
    }

    private static Resource ours(String name) {
        return new ClassPathResource("docs/" + name);
    }

    /** Its folder is named after its version. */
    private static Resource library(String name) throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver()
                                .getResources(
                                        "classpath*:META-INF/resources/webjars/swagger-ui/*/"
                                                + name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("swagger-ui is not on the classpath"));
    }
}
