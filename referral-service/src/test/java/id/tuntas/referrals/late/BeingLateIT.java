package id.tuntas.referrals.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.tuntas.referrals.Api;
import id.tuntas.referrals.Demo;
import id.tuntas.referrals.ReferralServiceApplication;
import id.tuntas.referrals.ReferralServiceRunning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** With seconds in the place of hours. */
@TestPropertySource(
        properties = {
            "tuntas.referrals.answer-due.high=3s",
            "tuntas.referrals.phone-confirmation-holds=5s",
            "tuntas.referrals.overdue-every=50ms"
        })
class BeingLateIT extends ReferralServiceRunning {

    private static final Duration BOUND = Duration.ofSeconds(5);

    @Autowired private ConfigurableEnvironment environment;

    @Test
    void isSaidOnceWithinItsBoundAndNeverOfWhatIsAnsweredInTime() {
        String answered = inTime("Accepted", id -> as("budi").post(id + "/acceptance", ""));
        String late = sentTo("polres-nunukan");
        Instant due = answerDueAt(late);

        await().untilAsserted(() ->
                assertThat(published().verbsOf(late)).containsExactly("sent", "overdue"));

        assertThat(Duration.between(due, toldAt(late))).isBetween(Duration.ZERO, BOUND);
        assertThat(published().verbsOf(answered)).doesNotContain("overdue");
        as("budi").post(REFERRALS + "/" + late + "/decline", "{\"reason\":\"NO_CAPACITY\"}");
        await().untilAsserted(() ->
                assertThat(published().verbsOf(late))
                        .containsExactly("sent", "overdue", "received", "declined"));
    }

    @Test
    void isSaidOnceThoughTwoReplicasLookAtOnceAndOneStartsLater() {
        List<String> late = new ArrayList<>();
        try (ConfigurableApplicationContext _ = replica()) {
            for (int n = 0; n < 20; n++) {
                late.add(sentTo("polres-nunukan"));
            }
            awaitSaidOfAll(late);
        }
        try (ConfigurableApplicationContext _ = replica()) {
            // Said after all that could have been said twice.
            String after = sentTo("polres-nunukan");
            awaitSaidOfAll(List.of(after));
            late.add(after);
        }

        Map<String, List<String>> verbs = published().verbs();
        assertThat(late)
                .allSatisfy(id -> assertThat(verbs.get(id)).containsExactly("sent", "overdue"));
    }

    private void awaitSaidOfAll(List<String> referrals) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> {
                    Map<String, List<String>> verbs = published().verbs();
                    assertThat(referrals)
                            .allSatisfy(
                                    id -> assertThat(verbs.get(id)).contains("sent", "overdue"));
                });
    }

    @Test
    void isSaidOfWhatWasSavedBeforeThereWasAClock() {
        String old = sentTo("rsud-tarakan");
        database.getCollection("referrals")
                .updateOne(
                        Filters.eq("_id", old),
                        Updates.combine(
                                Updates.set("schema", 1), Updates.unset("content.nextStepAt")));

        await().untilAsserted(() ->
                assertThat(published().verbsOf(old)).containsExactly("sent", "overdue"));
    }

    @Test
    void isHeldBackByAPhoneCallAndThenSaidAllTheSame() {
        String id =
                inTime(
                        "ConfirmedByPhone",
                        path ->
                                as("yusuf")
                                        .post(
                                                path + "/phone-confirmation",
                                                "{\"answeredBy\":\"Piket SPKT\"}"));
        Instant heldUntil = time(step(id, "ConfirmedByPhone"), "holdsUntil");

        await().untilAsserted(() ->
                assertThat(published().verbsOf(id))
                        .containsExactly("sent", "confirmed-by-phone", "overdue"));

        assertThat(heldUntil).isAfter(answerDueAt(id));
        assertThat(Duration.between(heldUntil, toldAt(id))).isBetween(Duration.ZERO, BOUND);
    }

    @Test
    void isSeenInOneCallByAgencyAndAgeTheLongestLateFirst() {
        database.getCollection("referrals").deleteMany(Filters.empty());
        String young = sentTo("polres-nunukan");
        String older = lateBy("polres-nunukan", Duration.ofHours(30));
        String oldest = lateBy("rsud-tarakan", Duration.ofHours(80));
        String answered = sentTo("polres-nunukan");
        as("budi").post(REFERRALS + "/" + answered + "/acceptance", "");
        await().untilAsserted(() ->
                assertThat(ids(late("wati", ""))).containsExactly(oldest, older, young));

        Api.Answer seen = late("wati", "");

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body().get("totals").valueStream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        total("polres-nunukan", 2, older, 1, 1, 0),
                        total("rsud-tarakan", 1, oldest, 0, 0, 1));
        assertThat(seen.text()).doesNotContain("pelabuhan", "Contoh");
        assertThat(ids(late("hasan", ""))).containsExactly(oldest, older, young);
        assertThat(ids(late("yusuf", ""))).containsExactly(oldest, older, young);
        assertThat(ids(late("ratna", ""))).containsExactly(oldest, older, young);
        // Of another unit: what it has sent, and nothing else.
        assertThat(late("lina", "").body().get("totals")).isEmpty();
        assertThat(ids(late("lina", ""))).isEmpty();
        String one = "?agencyId=" + id("polres-nunukan");
        assertThat(ids(late("wati", one))).containsExactly(older, young);
        assertThat(late("wati", one).each("totals", "agencyId"))
                .containsExactly(id("polres-nunukan"));
        Api.Answer first = late("wati", "?limit=2");
        assertThat(ids(first)).containsExactly(oldest, older);
        assertThat(first.body().get("totals")).hasSize(2);
        assertThat(ids(late("wati", "?limit=2&after=" + first.body().get("next").asString())))
                .containsExactly(young);
    }

    @Test
    void isForThoseWhoOverseeOrHaveSent() {
        for (String name : List.of("budi", "rina", "nur", "arif", "svc-polres-nunukan")) {
            Api.Answer refused = late(name, "");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.problem()).isEqualTo("/problems/not-allowed");
        }
        for (String query : List.of("?limit=0", "?after=nonsense", "?agencyId=%2F..")) {
            assertThat(late("wati", query).problem()).isEqualTo("/problems/invalid-parameter");
        }
    }

    /** Another replica, on the same database and topics. */
    private ConfigurableApplicationContext replica() {
        Map<String, Object> own = new HashMap<>();
        for (String name :
                List.of(
                        "TUNTAS_MONGODB_URI",
                        "TUNTAS_MONGODB_DATABASE",
                        "TUNTAS_KAFKA_SERVERS",
                        "TUNTAS_TOPIC_PREFIX",
                        "tuntas.issuer",
                        "tuntas.client-secret",
                        "tuntas.fingerprint-key",
                        "TUNTAS_CASES_URL",
                        "TUNTAS_IDENTITY_URL",
                        "tuntas.referrals.answer-due.high",
                        "tuntas.referrals.overdue-every")) {
            own.put(name, environment.getRequiredProperty(name));
        }
        own.put("server.port", 0);
        return new SpringApplicationBuilder(ReferralServiceApplication.class)
                .initializers(context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("replica", own)))
                .run();
    }

    private Api.Answer late(String name, String query) {
        return as(name).get(REFERRALS + "/late" + query);
    }

    private static List<String> ids(Api.Answer answer) {
        return answer.each("items", "id");
    }

    /** Sent long ago, as the store has it. */
    private String lateBy(String recipient, Duration age) {
        String id = sentTo(recipient);
        database.getCollection("referrals")
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.set("content.answerDueAt", Date.from(Instant.now().minus(age))));
        return id;
    }

    private String total(
            String alias, int count, String oldest, int under24h, int upTo72h, int over72h) {
        return "{\"agencyId\":\"%s\",\"count\":%d,\"oldestDueAt\":\"%s\",\"ages\":{\"under24h\":%d,\"upTo72h\":%d,\"over72h\":%d}}"
                .formatted(id(alias), count, answerDueAt(oldest), under24h, upTo72h, over72h);
    }

    private Instant answerDueAt(String id) {
        return Instant.parse(
                as("yusuf").get(REFERRALS + "/" + id).body().get("answerDueAt").asString());
    }

    private Instant toldAt(String id) {
        return time(step(id, "Overdue"), "at");
    }

    /** One of which this was done before its answer was due, however slow the machine is. */
    private String inTime(String state, Consumer<String> deed) {
        for (int n = 0; n < 10; n++) {
            String id = sentTo("polres-nunukan");
            deed.accept(REFERRALS + "/" + id);
            if (time(step(id, state), "at").isBefore(answerDueAt(id))) {
                return id;
            }
        }
        throw new AssertionError("this machine is too slow for seconds");
    }

    private JsonNode step(String id, String state) {
        return as("yusuf")
                .get(REFERRALS + "/" + id)
                .body()
                .get("steps")
                .valueStream()
                .filter(step -> step.get("state").asString().equals(state))
                .findFirst()
                .orElseThrow();
    }

    private static Instant time(JsonNode step, String field) {
        return Instant.parse(step.path(field).asString(""));
    }

    private static String id(String alias) {
        return Demo.agency(alias);
    }
}
