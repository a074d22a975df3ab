package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.Demo;
import id.tuntas.referrals.ReferralServiceRunning;
import id.tuntas.referrals.Together;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** Two liaisons of Polres Tarakan accept and decline the same referral at the same moment. */
class TwoOfficersOneButtonIT extends ReferralServiceRunning {

    private static final int CALLERS = 64;

    /** All have seen it sent, and say so: nobody declines what another has just accepted. */
    @RepeatedTest(2)
    void whoNamesWhatTheySawWinsOnceToo() {
        String path = REFERRALS + "/" + sentTo("polres-tarakan");
        Api agus = as("agus");
        Api bayu = as("bayu");
        String sent = agus.get(path).header("ETag");

        List<Api.Answer> answers =
                Together.all(
                        CALLERS,
                        n ->
                                n % 2 == 0
                                        ? agus.post(path + "/acceptance", "")
                                        : bayu.post(
                                                path + "/decline",
                                                Api.newKey(),
                                                "{\"reason\":\"NO_CAPACITY\"}",
                                                "If-Match",
                                                sent));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(loser -> assertThat(loser.status()).isIn(409, 412));
        assertThat(as("yusuf").get(path).each("steps", "state")).hasSize(3);
    }

    @RepeatedTest(3)
    void exactlyOneAnswerCountsAndTheOthersSeeWhose() {
        String id = sentTo("polres-tarakan");
        String path = REFERRALS + "/" + id;
        Api agus = as("agus");
        Api bayu = as("bayu");

        List<Api.Answer> answers =
                Together.all(
                        CALLERS,
                        n ->
                                n % 2 == 0
                                        ? agus.post(path + "/acceptance", "")
                                        : bayu.post(
                                                path + "/decline", "{\"reason\":\"NO_CAPACITY\"}"));

        Api.Answer winner =
                answers.stream().filter(answer -> answer.status() == 200).findFirst().orElseThrow();
        String state = winner.state();
        String by = Demo.person(state.equals("Accepted") ? "agus" : "bayu");
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(CALLERS - 1)
                .allSatisfy(loser -> {
                    assertThat(loser.status()).isEqualTo(409);
                    assertThat(loser.problem()).isEqualTo("/problems/referral-not-open");
                    assertThat(loser.each("reasons", "state")).containsExactly(state);
                    assertThat(loser.each("reasons", "by")).containsExactly(by);
                    assertThat(loser.each("reasons", "byAgencyId"))
                            .containsExactly(Demo.agency("polres-tarakan"));
                    assertThat(loser.each("reasons", "at"))
                            .containsExactly(
                                    winner.body().get("steps").get(2).get("at").asString());
                });
        assertThat(as("yusuf").get(path).each("steps", "state"))
                .containsExactly("Sent", "Received", state);
        await().untilAsserted(() ->
                assertThat(published().verbsOf(id))
                        .containsExactly(
                                "sent",
                                "received",
                                state.equals("Accepted") ? "accepted" : "declined"));
    }
}
