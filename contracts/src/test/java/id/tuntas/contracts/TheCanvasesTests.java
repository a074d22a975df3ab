package id.tuntas.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service's canvas in {@code docs/services} names all that the service offers and publishes. */
class TheCanvasesTests {

    private static final Path CANVASES = Path.of("..", "docs", "services");
    private static final int ONE_SCREEN = 45;

    private static final Map<String, List<String>> TOPICS =
            Map.of(
                    "case-service", List.of("case", "report"),
                    "referral-service", List.of("referral"),
                    "identity", List.of("identity"));

    @ParameterizedTest
    @ValueSource(strings = {"case-service", "referral-service", "notification-service", "identity"})
    void namesEveryRoute(String service) throws IOException {
        String canvas = canvas(service);

        assertThat(Contracts.json("openapi/" + service + ".json").path("paths").propertyNames())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(canvas).contains(nameOf(path)));
    }

    static Stream<String> publishing() {
        return TOPICS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("publishing")
    void namesEveryEvent(String service) throws IOException {
        String canvas = canvas(service);

        assertThat(Contracts.eventTypes())
                .filteredOn(type ->
                        TOPICS.getOrDefault(service, List.of()).contains(type.split("\\.", -1)[2]))
                .isNotEmpty()
                .allSatisfy(type ->
                        assertThat(canvas)
                                .contains(
                                        "`"
                                                + type.replace("id.tuntas.", "").replace(".v1", "")
                                                + "`"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case-service",
                "referral-service",
                "notification-service",
                "identity",
                "gateway"
            })
    void fitsOnOneScreen(String service) throws IOException {
        assertThat(canvas(service).lines()).hasSizeLessThanOrEqualTo(ONE_SCREEN);
    }

    private static String canvas(String service) throws IOException {
        return Files.readString(CANVASES.resolve(service + ".md"));
    }

    /** What stands behind the last id of a path, or the path itself. */
    private static String nameOf(String path) {
        List<String> parts = Arrays.asList(path.replace("/api/v1/", "").split("/", -1));
        int lastId = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).startsWith("{")) {
                lastId = i;
            }
        }
        List<String> behind = parts.subList(lastId + 1, parts.size());
        List<String> named = behind.isEmpty() ? parts.subList(0, 1) : behind;
        return named.stream().collect(Collectors.joining("/"));
    }
}
