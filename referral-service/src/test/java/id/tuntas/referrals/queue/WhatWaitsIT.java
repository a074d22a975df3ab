package id.tuntas.referrals.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.ReferralServiceRunning;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatWaitsIT extends ReferralServiceRunning {

    private static final String QUEUE = "/api/v1/queue";

    @BeforeEach
    void nothingWaits() {
        for (String id : as("fitri").get(QUEUE + "?limit=100").each("items", "id")) {
            as("fitri").post(REFERRALS + "/" + id + "/decline", "{\"reason\":\"NO_CAPACITY\"}");
        }
    }

    @Test
    void standsInTheOrderInWhichAnswersAreDue() {
        String low = sent("LOW");
        String high = sent("HIGH");
        String medium = sent("MEDIUM");

        Api.Answer queue = as("fitri").get(QUEUE);

        assertThat(queue.each("items", "id")).containsExactly(high, medium, low);
        assertThat(queue.body().get("waiting").asLong()).isEqualTo(3);
        assertThat(queue.body().get("overdue").asLong()).isZero();
        assertThat(queue.body().has("next")).isFalse();
        assertThat(as("fitri").get(QUEUE + "?overdue=true").each("items", "id")).isEmpty();
    }

    @Test
    void isAnsweredOutOfTheQueueAndStaysInItWhileItIsOnlyRead() {
        String read = sent("HIGH");
        String accepted = sent("HIGH");
        String declined = sent("HIGH");
        as("fitri").post(REFERRALS + "/" + read + "/receipt", "");
        as("fitri").post(REFERRALS + "/" + accepted + "/acceptance", "");
        as("fitri").post(REFERRALS + "/" + declined + "/decline", "{\"reason\":\"OUT_OF_AREA\"}");

        Api.Answer queue = as("fitri").get(QUEUE);

        assertThat(queue.each("items", "id")).containsExactly(read);
        assertThat(queue.each("items", "state")).containsExactly("Received");
        assertThat(queue.body().get("waiting").asLong()).isEqualTo(1);
    }

    @Test
    void keepsItsPlacesWhereMoreComesInBetween() {
        List<String> before = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            before.add(sent("MEDIUM"));
        }
        Api.Answer first = as("fitri").get(QUEUE + "?limit=2");
        String pressing = sent("HIGH");
        String later = sent("LOW");

        List<String> seen = new ArrayList<>(first.each("items", "id"));
        Api.Answer page = first;
        while (page.body().has("next")) {
            page = as("fitri").get(QUEUE + "?limit=2&after=" + page.body().get("next").asString());
            seen.addAll(page.each("items", "id"));
        }

        before.add(later);
        assertThat(seen).containsExactlyElementsOf(before);
        assertThat(as("fitri").get(QUEUE).each("items", "id")).startsWith(pressing);
    }

    @Test
    void isTheCallersAgencysOnly() {
        String ours = sent("HIGH");

        assertThat(as("dian").get(QUEUE + "?limit=100").each("items", "id")).doesNotContain(ours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yusuf", "wati", "nur"})
    void isForThoseWhoAnswer(String name) {
        Api.Answer refused = as(name).get(QUEUE);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("/problems/not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "after=nonsense", "overdue=maybe"})
    void saysWhichParameterIsWrong(String query) {
        Api.Answer refused = as("fitri").get(QUEUE + "?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("/problems/invalid-parameter");
    }

    private String sent(String urgency) {
        return as("yusuf")
                .post(REFERRALS, request(newCase(), "dinsos-kaltara", "urgency", urgency))
                .id();
    }
}
