package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.accept;
import static id.tuntas.e2e.journeys.Referrals.path;
import static id.tuntas.e2e.journeys.Referrals.soon;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is wrong is named, through the gateway, and changes nothing. */
class SendingBadInputIT {
    private static final String REPORT =
            "{\"channel\": \"HOTLINE\", \"contactKind\": \"NEW_CASE\", \"danger\": false}";

    private static Session lina;
    private static CaseWork work;
    private static String caseId;
    private static String referral;

    @BeforeAll
    static void meet() {
        lina = Running.person("lina");
        work = Running.tarakan();
        caseId = work.openCase();
        referral = work.refer(caseId, Running.AGENCIES.idOf("Polres Tarakan"));
    }

    @Test
    void namesMalformedJson() {
        assertThatItIs(lina.post("/api/v1/referrals", "{\"caseId\": "), 400, "malformed-json");
    }

    @Test
    void namesEveryUnknownCode() {
        Answer answer =
                lina.post(
                        "/api/v1/referrals",
                        """
                        {"caseId": "%s", "recipientAgencyId": "%s", "service": "MAGIC",
                         "urgency": "NOW", "basis": "BECAUSE"}
                        """
                                .formatted(caseId, Running.AGENCIES.idOf("Polres Tarakan")));

        assertThatItIs(answer, 422, "invalid-fields");
        assertThat(answer.texts("/errors", "pointer"))
                .containsExactlyInAnyOrder("/service", "/urgency", "/basis");
        assertThat(answer.texts("/errors", "code")).containsOnly("unknown-code");
    }

    @Test
    void namesAnUnknownField() {
        Answer answer =
                Running.person("dewi")
                        .post("/api/v1/reports", REPORT.replace("}", ", \"colour\": \"red\"}"));

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.texts("/errors", "pointer")).containsExactly("/colour");
        assertThat(answer.texts("/errors", "code")).containsExactly("unknown-field");
    }

    @Test
    void namesADistrictOutsideTheProvince() {
        Answer answer =
                Running.person("dewi")
                        .post(
                                "/api/v1/reports",
                                REPORT.replace("}", ", \"district\": \"64.01.01\"}"));

        assertThatItIs(answer, 422, "invalid-fields");
        assertThat(answer.texts("/errors", "pointer")).containsExactly("/district");
        assertThat(answer.texts("/errors", "code")).containsExactly("unknown-district");
    }

    @Test
    void answersAForeignIdLikeAnAbsentOne() {
        Session budi = Running.person("budi");
        Session yusuf = Running.person("yusuf");
        String absent = "0e1f7e5c-77aa-4c1e-9d1c-8f3a2f1f0000";

        assertThat(alike(budi.get(path(referral)), referral))
                .isEqualTo(alike(budi.get(path(absent)), absent));
        assertThat(alike(accept(budi, referral), referral))
                .isEqualTo(alike(accept(budi, absent), absent));
        assertThat(alike(yusuf.get("/api/v1/cases/" + caseId), caseId))
                .isEqualTo(alike(yusuf.get("/api/v1/cases/" + absent), absent));
        assertThatItIs(budi.get(path(referral)), 404, "not-found");
    }

    @Test
    void refusesAStaleETagAndOneThatIsMissing() {
        String own = work.openCase();
        String first = lina.get("/api/v1/cases/" + own).require(200).etag();
        Call update = Call.patch("/api/v1/cases/" + own).body("{\"risk\": \"HIGH\"}");
        assertThatItIs(lina.send(update), 428, "precondition-required");
        lina.send(update.ifMatch(first)).require(200);

        Answer stale = lina.send(update.body("{\"risk\": \"LOW\"}").ifMatch(first));

        assertThatItIs(stale, 412, "stale");
        assertThat(lina.get("/api/v1/cases/" + own).text("/risk")).isEqualTo("HIGH");
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherPayload() {
        Session dewi = Running.person("dewi");
        Call call = Call.post("/api/v1/reports").body(REPORT);
        String id = dewi.send(call).require(201).id();

        assertThatItIs(
                dewi.send(call.body(REPORT.replace("false", "true"))),
                422,
                "idempotency-key-reused");
        assertThat(dewi.send(call).id()).isEqualTo(id);
    }

    @Test
    void refusesAPostWithoutAKey() {
        assertThatItIs(
                Running.person("dewi").send(Call.post("/api/v1/reports").body(REPORT).withoutKey()),
                400,
                "idempotency-key-required");
        assertThatItIs(
                Running.person("dewi")
                        .send(
                                Call.post("/api/v1/reports")
                                        .body(REPORT)
                                        .header("Idempotency-Key", "\"half")),
                400,
                "idempotency-key-malformed");
    }

    @Test
    void refusesWhoHasNoTokenOrOneThatHasExpired() {
        assertThatItIs(as(Optional.empty(), Call.get("/api/v1/me")), 401, "unauthenticated");
        String token = serviceToken("svc-short-lived");

        Answer expired =
                soon().until(
                                () -> as(Optional.of(token), Call.get("/api/v1/queue")),
                                answer -> answer.status() == 401);

        assertThatItIs(expired, 401, "unauthenticated");
    }

    @Test
    void refusesATokenForSomebodyElse() {
        String token = serviceToken("svc-wrong-audience");

        assertThat(List.of("/api/v1/me", "/api/v1/cases", "/api/v1/queue", "/api/v1/notifications"))
                .allSatisfy(path ->
                        assertThatItIs(
                                as(Optional.of(token), Call.get(path)), 401, "unauthenticated"));
    }

    @Test
    void refusesAPersonInTwoAgencies() {
        Session dua = Running.person("dua");

        assertThat(List.of("/api/v1/me", "/api/v1/queue", "/api/v1/notifications", path(referral)))
                .allSatisfy(path -> assertThatItIs(dua.get(path), 403, "agency-not-single"));
    }

    @Test
    void showsNothingToAnAgencyThatImitatesAnother() {
        Session yusuf = Running.person("yusuf");
        String nunukan = new CaseWork(Running.person("rina"), yusuf, "65.03.11").openCase();
        Session palsu = Running.person("palsu");

        assertThat(palsu.get("/api/v1/me").text("/agency/id"))
                .isNotEqualTo(yusuf.get("/api/v1/me").text("/agency/id"));
        assertThatItIs(palsu.get("/api/v1/cases/" + nunukan), 404, "not-found");
        assertThat(palsu.get("/api/v1/cases").require(200).at("/items")).isEmpty();
        assertThat(palsu.get("/api/v1/reports").require(200).at("/items")).isEmpty();
    }

    @Test
    void believesNoHeaderThatNamesAUserOrAService() {
        String servicesOwn = serviceToken("tuntas-referrals");
        Call asAnother =
                Call.get("/api/v1/me")
                        .header("X-User-Id", "somebody")
                        .header("X-User-Roles", "coordinator")
                        .header("X-Agency-Id", "somewhere");
        assertThat(lina.send(asAnother).require(200).body())
                .isEqualTo(lina.get("/api/v1/me").body());
        assertThatItIs(as(Optional.empty(), asAnother), 401, "unauthenticated");

        Call grant =
                Call.post("/api/v1/cases/" + caseId + "/disclosures")
                        .body("{}")
                        .header("Service-Authorization", "Bearer " + servicesOwn);
        assertThatItIs(lina.send(grant), 404, "not-found");
        assertThat(lina.get("/api/v1/cases/" + caseId).texts("/disclosures", "referralId"))
                .containsExactly(referral);
    }

    @Test
    void cutsOffALongBodyThatComesInPieces() {
        byte[] body = "x".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        Call call = Call.post("/api/v1/reports");
        HttpRequest inPieces =
                HttpRequest.newBuilder(Running.TUNTAS.gateway().url().resolve(call.path()))
                        .header("Authorization", "Bearer " + Running.person("dewi").token())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "\"in-pieces\"")
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body)))
                        .build();

        assertThatItIs(Running.TUNTAS.gateway().send(call, inPieces), 413, "body-too-large");
    }

    private static String serviceToken(String clientId) {
        return Running.SYSTEM.parts().keycloak().serviceToken(clientId);
    }

    private static Answer as(Optional<String> token, Call call) {
        return Running.TUNTAS.gateway().send(call, token);
    }

    /** What an answer says, without the id that was asked for. */
    private static String alike(Answer answer, String id) {
        return answer.status() + " " + answer.body().replace(id, "ID");
    }

    private static void assertThatItIs(Answer answer, int status, String problem) {
        assertThat(answer.status() + " " + answer.problem()).isEqualTo(status + " " + problem);
    }
}
