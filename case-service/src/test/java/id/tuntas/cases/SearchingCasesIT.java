package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import id.tuntas.cases.CaseService.Answer;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class SearchingCasesIT extends RunningCaseService {

    private static final String CASES = "/api/v1/cases";

    @Autowired private MongoDatabase database;

    @Test
    void findsByNumberIncidentStateRegionCategoryRiskAndAge() {
        String id = cases.registered();
        JsonNode file = cases.as("maria").get(CASES + "/" + id).body();

        for (String query :
                List.of(
                        "number=" + file.path("number").asString(),
                        "incident=" + file.path("incidentNumber").asString(),
                        "state=Registered",
                        "region=65.03.11",
                        "region=65.03",
                        "category=TRAFFICKING",
                        "risk=HIGH",
                        "ageFrom=15&ageTo=15",
                        "ageFrom=10",
                        "ageTo=17")) {
            assertThat(found("maria", query)).as(query).contains(id);
        }
        for (String query :
                List.of(
                        "number=KT-1999-000001",
                        "incident=KJ-1999-000001",
                        "state=Closed",
                        "region=65.71",
                        "category=DOMESTIC_VIOLENCE",
                        "risk=LOW",
                        "ageFrom=16",
                        "ageTo=14")) {
            assertThat(found("maria", query)).as(query).doesNotContain(id);
        }
    }

    @Test
    void findsByANumberOfAnotherRegisterHoweverItIsWritten() {
        String id = cases.registered();
        String lp = "LP/B/" + ThreadLocalRandom.current().nextInt(1_000_000) + "/XI/2026";
        cases.as("maria")
                .with("If-Match", "\"1\"")
                .patch(CASES + "/" + id, Map.of("outsideNumbers", Map.of("lp", lp)));

        String written = lp.toLowerCase(java.util.Locale.ROOT).replace("/", "-");

        assertThat(search("maria", Map.of("outsideNumber", written))).containsExactly(id);
        assertThat(search("lina", Map.of("outsideNumber", written))).isEmpty();
    }

    @Test
    void findsAPersonByPhoneAndByIdentityNumberExactly() {
        String phone = phone();
        String nik = "65031160" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));
        String id = cases.registered(with(phone, nik));

        assertThat(search("maria", Map.of("phone", "0" + phone))).containsExactly(id);
        assertThat(search("maria", Map.of("phone", "+62 " + phone))).containsExactly(id);
        assertThat(search("maria", Map.of("identityNumber", nik))).containsExactly(id);
        assertThat(search("maria", Map.of("phone", "0" + phone()))).isEmpty();
        assertThat(search("sari", Map.of("identityNumber", nik))).containsExactly(id);
        assertThat(search("wati", Map.of("identityNumber", nik))).containsExactly(id);
        assertThat(search("lina", Map.of("identityNumber", nik))).isEmpty();
        assertThat(search("lina", Map.of("phone", "0" + phone))).isEmpty();
    }

    @Test
    void findsWhoWasAddedAndNoLongerWhatWasCorrected() {
        String id = cases.registered();
        String parties = CASES + "/" + id + "/parties";
        String old = phone();
        Answer added =
                cases.as("maria")
                        .post(
                                parties,
                                Map.of(
                                        "role",
                                        "GUARDIAN",
                                        "person",
                                        Map.of("phones", phones(old))));
        assertThat(search("maria", Map.of("phone", "0" + old))).containsExactly(id);

        String next = phone();
        cases.as("maria")
                .with("If-Match", "\"1\"")
                .patch(
                        parties + "/" + added.text("id"),
                        Map.of(
                                "person",
                                Map.of("phones", phones(next)),
                                "reason",
                                Map.of("code", "CHANGED")));

        assertThat(search("maria", Map.of("phone", "0" + next))).containsExactly(id);
        assertThat(search("maria", Map.of("phone", "0" + old))).isEmpty();
    }

    @Test
    void isForThoseWhoReadFiles() {
        Map<String, String> body = Map.of("phone", "0853-4711-0909");

        for (String person : List.of("rina", "budi", "palsu")) {
            Answer answer = cases.as(person).post(CASES + "/search", body);
            assertThat(answer.status() == 403 || answer.body().path("items").isEmpty()).isTrue();
        }
        assertThat(cases.as("rina").post(CASES + "/search", body).status()).isEqualTo(403);
    }

    @Test
    void takesExactlyOneNumberAndOneThatCanBe() {
        assertThat(errors(Map.of())).containsExactly("/phone required");
        assertThat(errors(Map.of("phone", "12", "identityNumber", "x")))
                .containsExactly("/identityNumber conflict", "/phone phone");
        assertThat(errors(Map.of("identityNumber", "<script>")))
                .containsExactly("/identityNumber identity-number");
        assertThat(errors(Map.of("outsideNumber", "LP/1", "identityNumber", "5171042004990003")))
                .containsExactly("/outsideNumber conflict");
        assertThat(errors(Map.of("outsideNumber", "--")))
                .containsExactly("/outsideNumber required");
        assertThat(errors(Map.of("name", "Siti"))).contains("/name unknown-field");
    }

    @Test
    void goesPageByPageWhileCasesAreAdded() {
        for (int i = 0; i < 3; i++) {
            cases.registered();
        }
        List<String> all = new ArrayList<>();
        String query = CASES + "?category=TRAFFICKING&ageTo=17&limit=2";
        Answer page = cases.as("maria").get(query);
        while (true) {
            page.body().path("items").forEach(item -> all.add(item.path("number").asString()));
            cases.registered();
            if (page.text("next").isEmpty() || all.size() > 500) {
                break;
            }
            page = cases.as("maria").get(query + "&after=" + page.text("next"));
        }

        assertThat(all)
                .hasSizeGreaterThanOrEqualTo(3)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    /** The planner's own words about each query, as the server recorded them. */
    @ParameterizedTest
    @CsvSource({
        "number=KT-2026-000001, number",
        "incident=KJ-2026-000001, incidentNumber",
        "state=Registered, 'unit,regions'",
        "region=65.03.11, 'unit,regions'",
        "category=TRAFFICKING, 'unit,regions'",
        "risk=HIGH, 'unit,regions'",
        "ageFrom=15&ageTo=15, 'unit,regions'",
        "reviewDue=true, awaitsReview"
    })
    void readsTheIndexThatNarrowsMost(String query, String firstFields) {
        thereAreManyCasesOfOthers(cases.registered());

        List<Document> plans =
                plansOf(() -> {
                    found("maria", query);
                    found("wati", query);
                });

        assertThat(plans).hasSize(2);
        assertThat(plans)
                .allSatisfy(plan ->
                        assertThat(firstFields(plan.getString("planSummary")))
                                .isNotEmpty()
                                .isSubsetOf(firstFields.split(",")));
    }

    @Test
    void readsTheIndexOfWhatPeopleAreLookedUpBy() {
        thereAreManyCasesOfOthers(cases.registered());

        List<Document> plans = plansOf(() -> search("maria", Map.of("phone", "0853-4711-0909")));

        assertThat(plans).hasSize(1);
        assertThat(firstFields(plans.getFirst().getString("planSummary"))).containsOnly("lookups");
    }

    private List<Document> plansOf(Runnable queries) {
        database.runCommand(new Document("profile", 2));
        Date since = new Date();
        try {
            queries.run();
        } finally {
            database.runCommand(new Document("profile", 0));
        }
        return database.getCollection("system.profile")
                .find(
                        new Document("op", "query")
                                .append("ns", database.getName() + ".cases")
                                .append("command.sort", new Document("$exists", true))
                                .append("ts", new Document("$gte", since)))
                .into(new ArrayList<>());
    }

    /** Of a summary such as {@code IXSCAN { content.lookups: 1, … }, IXSCAN { … }}. */
    private static List<String> firstFields(String planSummary) {
        return Pattern.compile("(\\w+) \\{ ([\\w.]+):")
                .matcher(planSummary)
                .results()
                .peek(scan -> assertThat(scan.group(1)).isEqualTo("IXSCAN"))
                .map(scan -> scan.group(2).replaceFirst(".*\\.", ""))
                .distinct()
                .toList();
    }

    /** With higher numbers than any: whoever reads by number alone reads all of them first. */
    private void thereAreManyCasesOfOthers(String like) {
        MongoCollection<Document> collection = database.getCollection("cases");
        if (collection.countDocuments(new Document("content.particulars.unit", "elsewhere")) > 0) {
            return;
        }
        List<Document> others = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Document other =
                    Objects.requireNonNull(collection.find(new Document("_id", like)).first());
            other.put("_id", "elsewhere-" + i);
            other.put("events", List.of());
            Document content = other.get("content", Document.class);
            content.put("lookups", List.of());
            content.get("particulars", Document.class)
                    .append("unit", "elsewhere")
                    .append("regions", List.of("00"))
                    .append("incidentNumber", "KJ-2099-" + (100_000 + i))
                    .append("number", "KT-2099-" + (100_000 + i));
            others.add(other);
        }
        collection.insertMany(others);
    }

    private List<String> found(String person, String query) {
        return ids(cases.as(person).get(CASES + "?limit=100&" + query));
    }

    private List<String> search(String person, Map<String, String> body) {
        return ids(cases.as(person).post(CASES + "/search", body));
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private List<String> errors(Map<String, String> body) {
        Answer answer = cases.as("maria").post(CASES + "/search", body);
        assertThat(answer.status()).isEqualTo(422);
        return answer.body()
                .path("errors")
                .valueStream()
                .map(error ->
                        error.path("pointer").asString() + " " + error.path("code").asString())
                .sorted()
                .toList();
    }

    /** Without country and leading zero. */
    private static String phone() {
        return "8121" + (1_000_000 + ThreadLocalRandom.current().nextInt(8_999_999));
    }

    private static List<Map<String, Object>> phones(String phone) {
        return List.of(Map.of("number", "0" + phone, "safeToCall", false));
    }

    private static Map<String, Object> with(String phone, String nik) {
        Map<String, Object> girl = new HashMap<>(Bodies.girl());
        girl.put("phones", phones(phone));
        girl.put("identityNumber", nik);
        return Bodies.openCases(List.of("TRAFFICKING"), List.of(girl));
    }
}
