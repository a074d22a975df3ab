package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.sun.net.httpserver.HttpServer;
import id.tuntas.cases.CaseService.Answer;
import id.tuntas.standalone.parts.Parts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportingAsAnAgencyIT extends RunningCaseService {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SYSTEM = "svc-polres-nunukan";
    private static final String SEBATIK = "65.03.11";
    private static final Map<String, Object> OFFICER =
            Map.of("name", "Ipda Kenari", "rank", "IPDA", "unit", "Unit PPA");

    private static final HttpServer IDENTITY = identity();
    private static volatile int identitySays = 200;

    @Autowired private MongoDatabase database;

    @DynamicPropertySource
    static void whereIdentityIs(DynamicPropertyRegistry registry) {
        registry.add(
                "tuntas.identity-url", () -> "http://127.0.0.1:" + IDENTITY.getAddress().getPort());
    }

    @BeforeEach
    void identityAnswers() {
        identitySays = 200;
    }

    @AfterAll
    static void stop() {
        IDENTITY.stop(0);
    }

    @Test
    void givesTheAgencyAReceiptAndTheReportToTheUnitThatWorksThere() {
        Answer receipt = cases.asService(SYSTEM).post("/api/v1/reports", report());

        assertThat(receipt.status()).isEqualTo(201);
        String id = receipt.text("id");
        assertThat(receipt.headers())
                .containsEntry("location", "/api/v1/reports/" + id + "/receipt");
        assertThat(receipt.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "status", "unitId", "receivedAt", "link", "allowedActions");
        assertThat(receipt.text("status")).isEqualTo("RECEIVED");
        assertThat(receipt.text("unitId")).isEqualTo(unitOf("rina"));

        Answer taken = cases.as("rina").get("/api/v1/reports/" + id);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.text("channel")).isEqualTo("AGENCY");
        JsonNode reporter = taken.body().path("reporter");
        assertThat(reporter.path("agencyId").asString()).isEqualTo(agencyOf(SYSTEM));
        assertThat(reporter.path("performedBy").path("name").asString()).isEqualTo("Ipda Kenari");
        assertThat(taken.body().path("allowedActions").valueStream().map(JsonNode::asString))
                .containsExactly("triage");
        assertThat(raised(id))
                .allSatisfy(event ->
                        assertThat(event.get("data", Document.class))
                                .containsEntry("fromAgencyId", agencyOf(SYSTEM))
                                .containsEntry("unitId", unitOf("rina")));
    }

    @Test
    void hidesTheReportItselfFromTheAgencyAndTheReceiptFromAllOthers() {
        String id = cases.asService(SYSTEM).post("/api/v1/reports", report()).text("id");

        Answer foreign = cases.as("agus").get("/api/v1/reports/" + id + "/receipt");
        Answer absent = cases.as("agus").get("/api/v1/reports/none-of-this-id/receipt");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(absent.text());
        assertThat(cases.asService(SYSTEM).get("/api/v1/reports/" + id).status()).isEqualTo(404);
        assertThat(cases.as("rina").get("/api/v1/reports/" + id + "/receipt").status())
                .isEqualTo(403);
        assertThat(cases.asService(SYSTEM).get("/api/v1/reports").status()).isEqualTo(403);
        String others = cases.reportId();
        assertThat(cases.asService(SYSTEM).get("/api/v1/reports/" + others + "/receipt").status())
                .isEqualTo(404);
    }

    @Test
    void saysNoMoreThanThatItIsInHandlingOrNoCase() {
        String opened = cases.asService(SYSTEM).post("/api/v1/reports", report()).text("id");
        cases.as("rina").post("/api/v1/reports/" + opened + "/triage", Bodies.openCases());
        Answer receipt = cases.asService(SYSTEM).get("/api/v1/reports/" + opened + "/receipt");
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.text("status")).isEqualTo("IN_HANDLING");
        assertThat(receipt.text()).doesNotContain("KT-", "caseId");

        String ended = cases.asService(SYSTEM).post("/api/v1/reports", report()).text("id");
        cases.as("rina")
                .post(
                        "/api/v1/reports/" + ended + "/triage",
                        Map.of("notACase", Map.of("kind", "INFORMATION")));
        assertThat(
                        cases.asService(SYSTEM)
                                .get("/api/v1/reports/" + ended + "/receipt")
                                .text("status"))
                .isEqualTo("NOT_A_CASE");
    }

    @Test
    void letsALiaisonReportInTheirOwnNameToAUnitOfTheirChoice() {
        Map<String, Object> body = report();
        body.remove("performedBy");
        body.remove("district");
        body.put("unitId", unitOf("dewi"));

        Answer receipt = cases.as("agus").post("/api/v1/reports", body);

        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.text("unitId")).isEqualTo(unitOf("dewi"));
        assertThat(cases.as("dewi").get("/api/v1/reports/" + receipt.text("id")).status())
                .isEqualTo(200);
        assertThat(cases.as("rina").get("/api/v1/reports/" + receipt.text("id")).status())
                .isEqualTo(404);
    }

    @Test
    void namesEverythingThatIsWrongAtOnceAndChangesNothing() {
        long before = count();
        Map<String, Object> body = report();
        body.remove("performedBy");
        body.put("channel", "HOTLINE");
        body.put("unitId", agencyOf(SYSTEM));

        Answer refused = cases.asService(SYSTEM).post("/api/v1/reports", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").valueStream().map(ReportingAsAnAgencyIT::said))
                .containsExactlyInAnyOrder(
                        "/channel conflict", "/performedBy required", "/unitId unknown-agency");

        Map<String, Object> nowhere = report();
        nowhere.remove("district");
        assertThat(
                        cases.asService(SYSTEM)
                                .post("/api/v1/reports", nowhere)
                                .body()
                                .path("errors")
                                .valueStream()
                                .map(ReportingAsAnAgencyIT::said))
                .containsExactly("/district required");
        assertThat(
                        cases.as("agus")
                                .post("/api/v1/reports", report())
                                .body()
                                .path("errors")
                                .valueStream()
                                .map(ReportingAsAnAgencyIT::said))
                .containsExactly("/performedBy conflict");
        assertThat(
                        cases.as("rina")
                                .post("/api/v1/reports", report())
                                .body()
                                .path("errors")
                                .valueStream()
                                .map(ReportingAsAnAgencyIT::said))
                .containsExactly("/performedBy conflict");
        assertThat(cases.as("maria").post("/api/v1/reports", report()).status()).isEqualTo(403);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void takesARepeatForOneAndAnIdentityThatIsAwayForNoAnswer() {
        String key = UUID.randomUUID().toString();
        identitySays = 503;
        Answer away = cases.asService(SYSTEM).key(key).post("/api/v1/reports", report());
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.problem()).isEqualTo("directory-unavailable");
        assertThat(away.headers()).containsKey("retry-after");

        identitySays = 200;
        Answer first = cases.asService(SYSTEM).key(key).post("/api/v1/reports", report());
        Answer repeat = cases.asService(SYSTEM).key(key).post("/api/v1/reports", report());
        assertThat(first.status()).isEqualTo(201);
        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.replayed()).isTrue();
        assertThat(repeat.text()).isEqualTo(first.text());
        assertThat(repeat.headers().get("location")).isEqualTo(first.headers().get("location"));
    }

    private static Map<String, Object> report() {
        Map<String, Object> body = new HashMap<>();
        body.put("channel", "AGENCY");
        body.put("contactKind", "NEW_CASE");
        body.put("danger", true);
        body.put("district", SEBATIK);
        body.put("narrative", "Seorang gadis dijanjikan kerja di Tawau");
        body.put("performedBy", OFFICER);
        return body;
    }

    private static String said(JsonNode error) {
        return error.path("pointer").asString() + " " + error.path("code").asString();
    }

    private long count() {
        return database.getCollection("reports").countDocuments();
    }

    private List<Document> raised(String id) {
        Document stored =
                Objects.requireNonNull(
                        database.getCollection("reports").find(new Document("_id", id)).first());
        assertThat(stored.getInteger("schema")).isEqualTo(2);
        List<Document> events = stored.getList("events", Document.class);
        assertThat(events).isNotEmpty();
        return events;
    }

    private static String unitOf(String person) {
        return agency(Parts.shared().keycloak().tokenOf(person));
    }

    private static String agencyOf(String system) {
        return agency(Parts.shared().keycloak().serviceToken(system));
    }

    private static String agency(String token) {
        byte[] claims = java.util.Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JSON.readTree(claims)
                .path("organization")
                .valueStream()
                .map(organization -> organization.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    /** The two units of the tests, and one for the whole province, which is never the nearest. */
    private static HttpServer identity() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/api/v1/agencies",
                    exchange -> {
                        assertThat(exchange.getRequestURI().getQuery()).contains("kind=UPTD_PPA");
                        byte[] body = units().getBytes(StandardCharsets.UTF_8);
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(identitySays, body.length);
                        try (exchange) {
                            exchange.getResponseBody().write(body);
                        }
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String units() {
        return """
        {"items": [
          {"id": "unit-province", "name": "UPTD PPA Kaltara", "kind": "UPTD_PPA", "region": "65"},
          {"id": "%s", "name": "UPTD PPA Nunukan", "kind": "UPTD_PPA", "region": "65.03"},
          {"id": "%s", "name": "UPTD PPA Tarakan", "kind": "UPTD_PPA", "region": "65.71"}]}
        """
                .formatted(unitOf("rina"), unitOf("dewi"));
    }
}
