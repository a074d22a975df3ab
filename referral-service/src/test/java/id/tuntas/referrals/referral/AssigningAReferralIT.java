package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.Demo;
import id.tuntas.referrals.ReferralServiceRunning;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** <em>Disposisi</em>: the recipient gives a referral to one of its people. */
class AssigningAReferralIT extends ReferralServiceRunning {

    private static final String QUEUE = "/api/v1/queue?limit=100";

    @Test
    void isGivenToAColleagueAndToAnotherOneLater() {
        String id = sentTo("polres-tarakan");

        Api.Answer given = assign("agus", id, Demo.person("bayu"));
        Api.Answer anew = assign("bayu", id, Demo.person("agus"));

        assertThat(given.status()).isEqualTo(200);
        assertThat(given.state()).isEqualTo("Sent");
        assertThat(given.body().get("assigneeId").asString()).isEqualTo(Demo.person("bayu"));
        assertThat(anew.body().get("assigneeId").asString()).isEqualTo(Demo.person("agus"));
        assertThat(anew.each("steps", "assigneeId"))
                .containsExactly("none", Demo.person("bayu"), Demo.person("agus"));
        assertThat(as("yusuf").get(REFERRALS + "/" + id).body().get("assigneeId").asString())
                .isEqualTo(Demo.person("agus"));
        await().untilAsserted(() ->
                assertThat(published().verbsOf(id))
                        .containsExactly("sent", "assigned", "assigned"));
        assertThat(published().of(id).getLast().json().get("assigneeId").asString())
                .isEqualTo(Demo.person("agus"));
    }

    @Test
    void staysInTheAgencysQueueAndStandsInTheAssigneesOwn() {
        String given = sentTo("polres-tarakan");
        String other = sentTo("polres-tarakan");
        assign("agus", given, Demo.person("bayu"));

        Api.Answer own = as("bayu").get(QUEUE + "&assignee=me");

        assertThat(own.each("items", "id")).contains(given).doesNotContain(other);
        assertThat(own.body().get("waiting").asLong()).isEqualTo(own.body().get("items").size());
        assertThat(as("agus").get(QUEUE).each("items", "id")).contains(given, other);
        assertThat(as("agus").get(QUEUE + "&assignee=me").each("items", "id"))
                .doesNotContain(given, other);
        assertThat(as("agus").get(QUEUE + "&assignee=" + Demo.person("bayu")).problem())
                .isEqualTo("/problems/invalid-parameter");
        assertThat(as("agus").post(REFERRALS + "/" + given + "/acceptance", "").status())
                .isEqualTo(200);
    }

    @Test
    void isNotGivenToWhoeverIsNoneOfItsPeople() {
        String id = sentTo("polres-tarakan");

        for (String person :
                List.of(Demo.person("budi"), UUID.randomUUID().toString(), "../agencies", "")) {
            Api.Answer refused = assign("agus", id, person);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.each("errors", "pointer")).containsExactly("/assigneeId");
            assertThat(refused.each("errors", "code")).containsExactly("unknown-person");
        }
        assertThat(as("agus").get(REFERRALS + "/" + id).body().has("assigneeId")).isFalse();
    }

    @Test
    void isNotGivenToWhoeverCantOpenIt() {
        String id = sentTo("polres-tarakan");
        String bayu = Demo.person("bayu");

        for (String state : List.of("INVITED", "DEACTIVATED")) {
            IDENTITY.say(bayu, state);
            assertThat(assign("agus", id, bayu).each("errors", "code"))
                    .containsExactly("unknown-person");
        }
        IDENTITY.say(bayu, "ACTIVE");
        IDENTITY.give(bayu, List.of("agency-admin"));
        assertThat(assign("agus", id, bayu).each("errors", "code"))
                .containsExactly("unknown-person");

        IDENTITY.give(bayu, List.of("agency-admin", "liaison"));
        assertThat(assign("agus", id, bayu).status()).isEqualTo(200);
    }

    @Test
    void isGivenByItsRecipientsPeopleOnly() {
        String id = sentTo("polres-nunukan");
        String body = body(Demo.person("budi"));
        String absent =
                as("yusuf")
                        .post(REFERRALS + "/" + UUID.randomUUID() + "/assignment", body)
                        .withoutIds();

        for (String name : List.of("yusuf", "agus", "wati", "hasan", "svc-polres-nunukan")) {
            assertThat(as(name).post(REFERRALS + "/" + id + "/assignment", body).withoutIds())
                    .isEqualTo(absent);
        }
    }

    @Test
    void saysThatIdentityIsAwayAndRepeatsWithoutIt() {
        String id = sentTo("polres-tarakan");
        String key = Api.newKey();
        String body = body(Demo.person("bayu"));
        String path = REFERRALS + "/" + id + "/assignment";
        IDENTITY.goAway();

        Api.Answer away = as("agus").post(path, key, body);

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.problem()).isEqualTo("/problems/directory-unavailable");
        assertThat(away.header("Retry-After")).isEqualTo("5");
        IDENTITY.comeBack();
        await().untilAsserted(
                        () -> assertThat(as("agus").post(path, key, body).status()).isEqualTo(200));
        IDENTITY.goAway();
        Api.Answer repeat = as("agus").post(path, key, body);
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void isNotGivenOnceItIsFinal() {
        String id = sentTo("polres-tarakan");
        as("agus").post(REFERRALS + "/" + id + "/decline", "{\"reason\":\"NO_CAPACITY\"}");

        Api.Answer refused = assign("agus", id, Demo.person("bayu"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.each("reasons", "code")).containsExactly("DECLINED");
    }

    private Api.Answer assign(String name, String id, String person) {
        return as(name).post(REFERRALS + "/" + id + "/assignment", body(person));
    }

    private static String body(String person) {
        return "{\"assigneeId\":\"" + person + "\"}";
    }
}
