package id.tuntas.platform.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.type.TypeReference;

/**
 * The one list of operations ({@code contracts/service-operations.json}) that our own services may
 * call with nothing but their own token.
 */
final class ServiceOperations {

    record Operation(String service, String method, String path, List<String> clients) {}

    private record Rule(String method, PathPattern path, Set<String> clients) {}

    private static final List<Operation> ALL =
            Registry.read("service-operations.json", new TypeReference<>() {});

    private final List<Rule> rules;

    /**
     * @param service the service that asks, by its {@code spring.application.name}
     */
    ServiceOperations(String service) {
        rules =
                ALL.stream()
                        .filter(operation -> operation.service().equals(service))
                        .map(operation ->
                                new Rule(
                                        operation.method(),
                                        PathPatternParser.defaultInstance.parse(operation.path()),
                                        Set.copyOf(operation.clients())))
                        .toList();
    }

    /** Every client named anywhere in the list: these are the ones without an agency. */
    static Set<String> clients() {
        return ALL.stream()
                .flatMap(operation -> operation.clients().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean allows(ServiceClient client, String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return rules.stream()
                .anyMatch(rule ->
                        rule.method().equals(method)
                                && rule.clients().contains(client.client())
                                && rule.path().matches(parsed));
    }
}
