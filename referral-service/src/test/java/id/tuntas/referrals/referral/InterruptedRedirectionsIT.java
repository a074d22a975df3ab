package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.referrals.Api;
import id.tuntas.referrals.CaseService;
import id.tuntas.referrals.Demo;
import id.tuntas.referrals.ReferralServiceRunning;
import id.tuntas.referrals.packet.Packet;
import id.tuntas.referrals.packet.Packets;
import id.tuntas.referrals.terms.CaseNumber;
import id.tuntas.referrals.terms.Recipient;
import id.tuntas.referrals.terms.Redirection;
import id.tuntas.referrals.terms.ReferralId;
import id.tuntas.referrals.terms.Terms;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What a crash leaves behind each write of a confirmed redirection, and nobody repeats. */
@TestPropertySource(
        properties = {"tuntas.referrals.abandon-after=500ms", "tuntas.referrals.sweep-every=100ms"})
class InterruptedRedirectionsIT extends ReferralServiceRunning {

    private static final CaseNumber NUMBER = new CaseNumber("KLT-2026-000123");

    @Autowired private Referrals referrals;
    @Autowired private Packets packets;

    @Test
    void beforeTheGrantNothingHasHappened() {
        ReferralId first = requested();

        ReferralId successor = prepared(first);

        awaitState(successor, "Abandoned");
        assertThat(state(first)).isEqualTo("RedirectionRequested");
    }

    @Test
    void behindTheGrantIsCarriedThrough() {
        ReferralId first = requested();

        ReferralId successor = granted(first);

        awaitState(successor, "Sent");
        assertThat(state(first)).isEqualTo("Redirected");
        assertThat(as("agus").get(REFERRALS + "/" + successor + "/packet").status()).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(published().verbsOf(successor.value())).startsWith("sent"));
    }

    @Test
    void behindTheFirstOnesEndIsSent() {
        ReferralId first = requested();
        ReferralId successor = granted(first);

        redirect(first, successor);

        awaitState(successor, "Sent");
        assertThat(as("yusuf").get(REFERRALS + "/" + first).body().get("redirectedTo").asString())
                .isEqualTo(successor.value());
    }

    @Test
    void isGivenUpWhereTheRecipientHasTakenItOn() {
        ReferralId first = requested();
        as("budi").post(REFERRALS + "/" + first + "/acceptance", "");

        ReferralId successor = granted(first);

        awaitState(successor, "Abandoned");
        assertThat(state(first)).isEqualTo("Accepted");
        await().untilAsserted(() -> assertThat(packets(successor.value())).isZero());
    }

    private ReferralId requested() {
        String id = sentTo("polres-nunukan");
        Api.Answer asked =
                as("budi")
                        .post(
                                REFERRALS + "/" + id + "/redirection",
                                "{\"reason\":\"OUT_OF_AREA\",\"toAgencyId\":\"%s\"}"
                                        .formatted(Demo.agency("polres-tarakan")));
        assertThat(asked.status()).isEqualTo(200);
        return new ReferralId(id);
    }

    private ReferralId prepared(ReferralId first) {
        ReferralId id = new ReferralId(Api.newKey());
        Terms terms = referrals.find(first).orElseThrow().state().terms();
        referrals.prepare(
                id,
                new RepeatKey(terms.sender().subject(), Api.newKey(), "POST /confirmation", "f"),
                new Referral.Preparing(
                        new Terms(
                                terms.caseId(),
                                terms.sender(),
                                new Recipient(
                                        new AgencyId(Demo.agency("polres-tarakan")),
                                        terms.recipient().kind()),
                                terms.service(),
                                terms.urgency(),
                                terms.basis(),
                                terms.note(),
                                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                                Optional.of(new Redirection(first, 1)),
                                Optional.empty())));
        return id;
    }

    private ReferralId granted(ReferralId first) {
        ReferralId id = prepared(first);
        Terms terms = referrals.find(id).orElseThrow().state().terms();
        packets.keep(id, terms.caseId(), new Packet(NUMBER, Personal.of(CaseService.PACKET)));
        referrals.change(id, Request.ours(), referral -> referral.grant(NUMBER));
        return id;
    }

    private void redirect(ReferralId first, ReferralId successor) {
        Terms terms = referrals.find(successor).orElseThrow().state().terms();
        Actor by = new Actor(terms.sender().subject(), terms.sender().agencyId(), Optional.empty());
        referrals.change(
                first,
                Request.ours(),
                referral ->
                        referral.redirect(
                                new Successor(successor, terms.recipient().agencyId(), 1),
                                by,
                                Instant.now().truncatedTo(ChronoUnit.MILLIS)));
    }

    private void awaitState(ReferralId id, String expected) {
        await().untilAsserted(() -> assertThat(state(id)).isEqualTo(expected));
    }

    private String state(ReferralId id) {
        return as("yusuf").get(REFERRALS + "/" + id).state();
    }
}
