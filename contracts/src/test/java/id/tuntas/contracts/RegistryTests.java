package id.tuntas.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RegistryTests {

    private static final Set<String> LANGUAGES = Set.of("id", "en");
    private static final Set<String> SERVICES =
            Set.of("identity", "case-service", "referral-service", "notification-service");

    @Test
    void everyProblemHasAnErrorStatusAndTextsInBothLanguages() {
        JsonNode problems = Contracts.json("problems.json");

        assertThat(problems.valueStream().map(each -> each.path("type").asString()))
                .doesNotHaveDuplicates()
                .allMatch(type -> type.matches("/problems/[a-z]+(-[a-z]+)*"));
        for (JsonNode problem : problems) {
            assertThat(problem.path("status").asInt()).isBetween(400, 599);
            inBothLanguages(problem.path("title"));
            inBothLanguages(problem.path("advice"));
        }
    }

    @Test
    void everyFieldErrorHasTextsInBothLanguages() {
        Contracts.json("field-errors.json").forEach(RegistryTests::inBothLanguages);
    }

    @Test
    void everyCodeHasALabelInBothLanguages() {
        for (JsonNode list : Contracts.json("code-lists.json").path("lists")) {
            assertThat(list.propertyNames())
                    .isNotEmpty()
                    .allMatch(code -> code.matches("[A-Z][A-Z0-9_]*"));
            list.forEach(RegistryTests::inBothLanguages);
        }
    }

    @Test
    void whatServicesMayCallOnTheirOwnIsReadingTheDirectoryAndNothingElse() {
        for (JsonNode operation : Contracts.json("service-operations.json")) {
            assertThat(SERVICES).contains(operation.path("service").asString());
            assertThat(operation.path("method").asString()).isEqualTo("GET");
            assertThat(operation.path("path").asString()).matches("/api/v1/(agencies|people).*");
            assertThat(operation.path("clients").valueStream().map(JsonNode::asString))
                    .isNotEmpty()
                    .allMatch(client -> client.startsWith("tuntas-"));
        }
    }

    @Test
    void theRegionsAreKaltarasFiveRegenciesAndTheirDistricts() throws IOException {
        List<String[]> rows =
                Files.readAllLines(Contracts.file("reference/regions.csv")).stream()
                        .filter(line -> !line.startsWith("#") && !line.startsWith("code,"))
                        .map(line -> line.split(",", -1))
                        .toList();

        assertThat(rows).allMatch(row -> row[0].equals("65") || row[0].startsWith("65."));
        assertThat(rows.stream().filter(row -> row[2].equals("regency"))).hasSize(5);
        assertThat(rows.stream().filter(row -> row[2].equals("district"))).hasSize(55);
    }

    private static void inBothLanguages(JsonNode text) {
        assertThat(text.propertyNames()).containsExactlyInAnyOrderElementsOf(LANGUAGES);
        text.forEach(each -> assertThat(each.asString()).isNotBlank());
    }
}
