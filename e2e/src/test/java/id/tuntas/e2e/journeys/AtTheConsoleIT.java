package id.tuntas.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * People at the console, in a real browser: the journeys of {@code e2e/browser}, each of which is a
 * test here.
 */
class AtTheConsoleIT {
    private static final Path BROWSER = Path.of("browser").toAbsolutePath();
    private static final long MINUTES = 10;

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> goesAsTheJourneyHasIt() throws Exception {
        Path report = folder.resolve("journeys.json");
        String output = run(report);

        assertThat(report).as(output).exists();
        List<JsonNode> journeys =
                elements(new JsonMapper().readTree(report.toFile()).path("testResults"))
                        .flatMap(file -> elements(file.path("assertionResults")))
                        .toList();
        assertThat(journeys).as(output).hasSizeGreaterThan(10);
        return journeys.stream()
                .map(journey ->
                        dynamicTest(
                                journey.path("fullName").asString(),
                                () ->
                                        assertThat(journey.path("status").asString())
                                                .as(journey.path("failureMessages").toString())
                                                .isEqualTo("passed")));
    }

    private String run(Path report) throws IOException, InterruptedException {
        Path system = folder.resolve("system.properties");
        try (Writer writer = Files.newBufferedWriter(system)) {
            Running.SYSTEM.properties().store(writer, null);
        }
        Path output = folder.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder("npm", "run", "--silent", "journeys")
                        .directory(BROWSER.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().put("TUNTAS_SYSTEM", system.toString());
        builder.environment().put("TUNTAS_REPORT", report.toString());
        Process process = builder.start();
        try {
            boolean hasEnded = process.waitFor(MINUTES, TimeUnit.MINUTES);
            String said = Files.readString(output);
            assertThat(hasEnded).as(said).isTrue();
            return said;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
