package id.tuntas.gateway.console;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves {@code console/} of the classpath: its files by name, and {@code index.html} for every
 * other page, which the console finds by itself.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleRoutes {

    /** A name changes with the content. */
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private static final String ASK_EACH_TIME = "no-cache";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

    /** Not the console's: what is absent there is told as a problem. */
    private static final Pattern NO_PAGE =
            Pattern.compile(
                    "/(api|actuator|v3|login|logout|oauth2|sign-in|sign-out|session|assets|error)(/.*)?");

    private static final Map<String, String> WITHOUT_SCRIPT =
            Map.of("/lapor", "lapor.html", "/report", "report.html");

    /** Paths that the platform's chain asks nobody a token for, as there is nothing to guard. */
    @Bean
    @Order(3)
    SecurityFilterChain consoleForAnybody(HttpSecurity http) throws Exception {
        Set<String> guarded = Set.of("/api", "/actuator", "/v3", "/error");
        return http.securityMatcher(request ->
                        guarded.stream()
                                .noneMatch(path ->
                                        request.getServletPath().equals(path)
                                                || request.getServletPath().startsWith(path + "/")))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Behind all other routes. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    RouterFunction<ServerResponse> console() {
        return RouterFunctions.route()
                .GET(
                        "/assets/{name}",
                        request -> file("assets/", request.pathVariable("name"), FOREVER))
                .GET("/lapor", ConsoleRoutes::withoutScript)
                .GET("/report", ConsoleRoutes::withoutScript)
                .GET(
                        "/{name:.+\\..+}",
                        request -> file("", request.pathVariable("name"), ASK_EACH_TIME))
                .GET(pages(), _ -> file("", "index.html", ASK_EACH_TIME))
                .build();
    }

    private static ServerResponse withoutScript(ServerRequest request) {
        return file("", WITHOUT_SCRIPT.getOrDefault(request.path(), ""), ASK_EACH_TIME);
    }

    private static RequestPredicate pages() {
        return request ->
                !NO_PAGE.matcher(request.path()).matches()
                        && request.headers().accept().stream()
                                .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    }

    private static ServerResponse file(String folder, String name, String kept) {
        Resource file = new ClassPathResource("/console/" + folder + name, ConsoleRoutes.class);
        if (!NAME.matcher(name).matches() || !file.exists()) {
            throw id.tuntas.platform.web.Problem.notFound();
        }
        MediaType type =
                MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return new Kept(ServerResponse.ok().contentType(type).body(file), kept);
    }
}
