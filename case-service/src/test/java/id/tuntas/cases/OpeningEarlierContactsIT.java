package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.CaseService.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningEarlierContactsIT extends RunningCaseService {

    private static final Map<String, String> REASON = Map.of("reason", "SAME_CALLER");

    private String phone = "";

    @BeforeEach
    void callsFromANumberThatNobodyElseHas() {
        phone = "0812" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));
    }

    @Test
    void areACountUntilTheyAreOpenedWithAReason() {
        Answer first = take("rina");
        assertThat(count(first)).isZero();
        cases.as("rina")
                .post(
                        "/api/v1/reports/" + first.text("id") + "/triage",
                        Map.of("notACase", Map.of("kind", "COUNSELLING")));
        Answer second = take("rina");
        assertThat(count(second)).isEqualTo(1);
        assertThat(second.body().path("allowedActions").toString()).contains("earlier-contacts");
        Answer third = take("rina");

        assertThat(count(third)).isEqualTo(2);
        assertThat(count(cases.as("rina").get("/api/v1/reports/" + first.text("id")))).isZero();
        assertThat(third.text()).doesNotContain(first.text("id"));
        Answer opened = open("rina", third.text("id"), REASON);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body().path("reports")).hasSize(2);
        assertThat(opened.body().at("/reports/1/link").asString())
                .isEqualTo("/api/v1/reports/" + first.text("id"));
        assertThat(opened.body().at("/reports/1/end").asString()).isEqualTo("NOT_A_CASE");
        assertThat(opened.body().at("/reports/0").has("end")).isFalse();
        assertThat(opened.body().at("/reports/1/receivedAt").asString()).isNotBlank();
    }

    @Test
    void holdTheUnitsCasesWithThatPhone() {
        String id = cases.registered();
        cases.as("maria")
                .post(
                        "/api/v1/cases/" + id + "/parties",
                        Map.of(
                                "role",
                                "REPORTER",
                                "person",
                                Map.of(
                                        "phones",
                                        List.of(Map.of("number", phone, "safeToCall", true)))));
        Answer report = take("rina");

        assertThat(count(report)).isEqualTo(1);
        Answer opened = open("rina", report.text("id"), REASON);
        assertThat(opened.body().at("/cases/0/link").asString()).isEqualTo("/api/v1/cases/" + id);
        assertThat(opened.body().at("/cases/0/state").asString()).isEqualTo("Registered");
    }

    /** Why somebody looked is a reason for what was there, and for nothing that came later. */
    @Test
    void showToARepeatNothingThatCameLater() {
        String known = take("rina").text("id");
        String id = cases.registered();
        String report = take("rina").text("id");
        String key = UUID.randomUUID().toString();
        cases.as("rina").key(key).post(path(report), REASON);
        cases.as("maria")
                .post(
                        "/api/v1/cases/" + id + "/parties",
                        Map.of(
                                "role",
                                "REPORTER",
                                "person",
                                Map.of(
                                        "phones",
                                        List.of(Map.of("number", phone, "safeToCall", true)))));

        Answer repeat = cases.as("rina").key(key).post(path(report), REASON);

        assertThat(repeat.replayed()).isTrue();
        assertThat(repeat.body().at("/reports/0/link").asString())
                .isEqualTo("/api/v1/reports/" + known);
        assertThat(repeat.body().path("cases")).isEmpty();
        assertThat(open("rina", report, REASON).body().path("cases")).hasSize(1);
    }

    /** That somebody once called another unit is a secret. */
    @Test
    void ofAnotherUnitAreNeitherCountedNorListed() {
        take("dewi");
        Answer report = take("rina");

        assertThat(count(report)).isZero();
        assertThat(open("rina", report.text("id"), REASON).body().path("reports")).isEmpty();
        assertThat(count(take("dewi"))).isEqualTo(1);
    }

    /** The lead office reads the report, and is told nothing of the caller. */
    @Test
    void areNotToldToWhoeverOnlyReadsTheReport() {
        take("rina");
        String id = take("rina").text("id");

        Answer read = cases.as("wati").get("/api/v1/reports/" + id);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body().has("earlierContacts")).isFalse();
        assertThat(open("wati", id, REASON).status()).isEqualTo(403);
    }

    @Test
    void leaveWrittenDownWhoOpenedThemWhenAndWhy() {
        String id = take("rina").text("id");
        open("rina", id, Map.of("reason", "OTHER", "text", "Diminta kepala unit."));
        String key = UUID.randomUUID().toString();
        cases.as("maria").key(key).post(path(id), REASON);
        Answer again = cases.as("maria").key(key).post(path(id), REASON);

        assertThat(again.replayed()).isTrue();
        Answer openings = cases.as("wati").get(path(id) + "/openings");
        assertThat(openings.body().path("items")).hasSize(2);
        assertThat(openings.body().at("/items/0/reason").asString()).isEqualTo("OTHER");
        assertThat(openings.body().at("/items/0/text").asString())
                .isEqualTo("Diminta kepala unit.");
        assertThat(openings.body().at("/items/0/openedBy").asString())
                .isNotBlank()
                .isNotEqualTo(openings.body().at("/items/1/openedBy").asString());
        assertThat(openings.body().at("/items/0/openedAt").asString()).isNotBlank();
    }

    @Test
    void areNotOpenedWithoutAReason() {
        String id = take("rina").text("id");

        for (Map<String, String> none :
                List.of(
                        Map.<String, String>of(),
                        Map.of("reason", "CURIOUS"),
                        Map.of("reason", "OTHER"))) {
            assertThat(open("rina", id, none).status()).isEqualTo(422);
        }
        assertThat(cases.as("rina").get(path(id) + "/openings").body().path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dewi", "lina", "budi", "palsu"})
    void areAbsentToStrangers(String person) {
        String id = take("rina").text("id");

        assertThat(open(person, id, REASON).text())
                .isEqualTo(open(person, "no-such-report", REASON).text());
        assertThat(open(person, id, REASON).status()).isEqualTo(404);
        assertThat(cases.as(person).get(path(id) + "/openings").status()).isEqualTo(404);
        assertThat(cases.as("rina").get(path(id) + "/openings").body().path("items")).isEmpty();
    }

    private Answer take(String person) {
        Map<String, Object> report = Bodies.report();
        report.put(
                "caller",
                Map.of(
                        "anonymous",
                        true,
                        "phones",
                        List.of(Map.of("number", phone, "safeToCall", true))));
        return cases.as(person).post("/api/v1/reports", report);
    }

    private Answer open(String person, String id, Map<String, String> reason) {
        return cases.as(person).post(path(id), reason);
    }

    private static String path(String id) {
        return "/api/v1/reports/" + id + "/earlier-contacts";
    }

    private static int count(Answer report) {
        return report.body().at("/earlierContacts/count").asInt(-1);
    }
}
