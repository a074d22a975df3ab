package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.CaseService.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReviewingAnEmergencyIT extends RunningCaseService {

    private final String referral = UUID.randomUUID().toString();

    @Test
    void isOwedWithinADayOfWhatWhoeverTakesTheCallsDisclosed() {
        String id = cases.registered();

        Answer granted = disclose("rina", id, "VITAL_INTEREST");

        assertThat(granted.status()).isEqualTo(201);
        Instant dueAt = Instant.parse(granted.body().at("/grant/review/dueAt").asString());
        Instant grantedAt = Instant.parse(granted.body().at("/grant/grantedAt").asString());
        assertThat(Duration.between(grantedAt, dueAt)).isEqualTo(Duration.ofHours(24));
        assertThat(due("hasan")).contains(id);
        assertThat(actions("hasan", id)).contains("disclosures/" + referral + "/review");

        Answer reviewed = review("hasan", id, Map.of("verdict", "UPHELD"));

        assertThat(reviewed.status()).isEqualTo(200);
        assertThat(reviewed.body().at("/disclosures/0/review/verdict").asString())
                .isEqualTo("UPHELD");
        assertThat(due("hasan")).doesNotContain(id);
        assertThat(
                        review("maria", id, Map.of("verdict", "UPHELD"))
                                .body()
                                .at("/reasons/0/code")
                                .asString())
                .isEqualTo("ALREADY_REVIEWED");
    }

    /** They read no file, and without danger they disclose nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"LEGAL_DUTY", "BEST_INTEREST_OF_CHILD", "CONSENT"})
    void letsWhoeverTakesTheCallsDiscloseInDangerOnly(String basis) {
        assertThat(disclose("rina", cases.registered(), basis).status()).isEqualTo(404);
    }

    @Test
    void isNotForWhoeverDisclosed() {
        String id = cases.registered();
        disclose("maria", id, "VITAL_INTEREST");

        Answer own = review("maria", id, Map.of("verdict", "UPHELD"));

        assertThat(own.problem()).isEqualTo("review-refused");
        assertThat(own.body().at("/reasons/0/code").asString()).isEqualTo("SAME_PERSON");
        assertThat(review("yusuf", id, Map.of("verdict", "UPHELD")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wati", "ratna"})
    void isAlsoTheLeadOfficesHeadsAndCoordinators(String person) {
        String id = cases.registered();
        disclose("maria", id, "VITAL_INTEREST");

        assertThat(
                        review(person, id, Map.of("verdict", "OBJECTED", "text", "Terlalu luas."))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void saysWhyItObjects() {
        String id = cases.registered();
        disclose("maria", id, "VITAL_INTEREST");

        Answer answer = review("hasan", id, Map.of("verdict", "OBJECTED"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lina", "joko", "rina", "budi", "palsu"})
    void findsTheCaseToBeAbsent(String person) {
        String id = cases.registered();
        disclose("maria", id, "VITAL_INTEREST");

        assertThat(review(person, id, Map.of("verdict", "UPHELD")).status()).isEqualTo(404);
        assertThat(due("maria")).contains(id);
    }

    @Test
    void isNotForWhoeverOnlyReads() {
        String id = cases.registered();
        disclose("maria", id, "VITAL_INTEREST");

        assertThat(review("sari", id, Map.of("verdict", "UPHELD")).status()).isEqualTo(403);
    }

    @Test
    void isDoneOnceHoweverManyReview() throws Exception {
        String id = cases.registered();
        disclose("maria", id, "VITAL_INTEREST");

        List<Answer> answers =
                AtOnce.all(
                        List.of(
                                () -> review("hasan", id, Map.of("verdict", "UPHELD")),
                                () -> review("yusuf", id, Map.of("verdict", "UPHELD")),
                                () -> review("ratna", id, Map.of("verdict", "UPHELD"))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409);
    }

    private Answer disclose(String person, String id, String basis) {
        return cases.as(person)
                .through("tuntas-referrals")
                .post(
                        "/api/v1/cases/" + id + "/disclosures",
                        Bodies.grant(referral, "POLICE", basis));
    }

    private Answer review(String person, String id, Map<String, Object> body) {
        return cases.as(person)
                .post("/api/v1/cases/" + id + "/disclosures/" + referral + "/review", body);
    }

    private List<String> due(String person) {
        return cases.as(person)
                .get("/api/v1/cases?reviewDue=true&limit=100")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> !item.path("reviewDueAt").isMissingNode())
                .map(item -> item.path("id").asString())
                .toList();
    }

    private List<String> actions(String person, String id) {
        return cases.as(person)
                .get("/api/v1/cases/" + id)
                .body()
                .path("allowedActions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
