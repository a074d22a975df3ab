package id.tuntas.notifications.feed;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.notifications.GoldenEvents;
import id.tuntas.platform.web.AgencyId;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class SharingEventsTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CANARY = "Ny. Kenari";

    /** Also what nobody has thought of is decided here before it goes anywhere. */
    @Test
    void decideForEveryEventWhetherItStandsInAFeed() {
        assertThat(ofCasesAndReferrals())
                .isNotEmpty()
                .allMatch(
                        type -> Shares.shared().contains(type) != Shares.unshared().contains(type));
        assertThat(Shares.shared()).doesNotContainAnyElementsOf(Shares.unshared());
    }

    /** Who works where is told to services alone. */
    private static Stream<String> ofCasesAndReferrals() {
        return GoldenEvents.types().stream()
                .filter(type -> !type.startsWith("id.tuntas.identity."));
    }

    static Stream<String> sharedGolden() {
        return GoldenEvents.types().stream().filter(Shares.shared()::contains).sorted();
    }

    @ParameterizedTest
    @MethodSource("sharedGolden")
    void reachTheAgenciesThatTheyNameAndNoOther(String type) {
        Happening golden = golden(type, Map.of());

        Map<AgencyId, Happening> shares = Shares.of(golden);

        assertThat(shares).isNotEmpty();
        assertThat(shares.keySet())
                .allMatch(agency ->
                        Stream.of(
                                        "senderAgencyId",
                                        "recipientAgencyId",
                                        "unitId",
                                        "fromUnitId",
                                        "toUnitId")
                                .anyMatch(side -> agency.value().equals(golden.data().get(side))));
    }

    @ParameterizedTest
    @MethodSource("sharedGolden")
    void passOnNoFieldThatNobodyHasThoughtOf(String type) {
        assertThat(Shares.of(golden(type, Map.of("narrative", CANARY))).values())
                .allSatisfy(share -> assertThat(share.data()).doesNotContainKey("narrative"));
    }

    /** So that a new field is either passed on or left out on purpose. */
    @ParameterizedTest
    @MethodSource("sharedGolden")
    void passOnEveryFieldToOneSideAtLeast(String type) {
        Happening golden = golden(type, Map.of());
        Set<String> expected = new HashSet<>(golden.data().keySet());
        if (type.equals("id.tuntas.referral.abandoned.v1")) {
            expected.remove("caseId");
        }

        assertThat(
                        Shares.of(golden).values().stream()
                                .flatMap(share -> share.data().keySet().stream())
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void tellBothSidesOfASentReferralTheSame() {
        assertThat(Shares.of(referral("sent", Map.of("service", "HEALTH"))))
                .hasSize(2)
                .allSatisfy((_, share) ->
                        assertThat(share.data())
                                .containsEntry("service", "HEALTH")
                                .containsEntry("caseId", "c1"));
    }

    @Test
    void hideFromTheFirstRecipientWhatItsReferralBecame() {
        Map<AgencyId, Happening> shares =
                Shares.of(referral("redirected", Map.of("toAgencyId", "a3", "successorId", "r2")));

        assertThat(shares)
                .containsOnlyKeys(new AgencyId("sender"), new AgencyId("recipient"))
                .hasEntrySatisfying(
                        new AgencyId("sender"),
                        share -> assertThat(share.data()).containsEntry("successorId", "r2"))
                .hasEntrySatisfying(
                        new AgencyId("recipient"),
                        share ->
                                assertThat(share.data())
                                        .containsEntry("toAgencyId", "a3")
                                        .doesNotContainKey("successorId"));
    }

    @Test
    void keepFromTheSenderWhoServesAtTheRecipient() {
        assertThat(Shares.of(referral("assigned", Map.of("assigneeId", "p1"))).keySet())
                .containsExactly(new AgencyId("recipient"));
    }

    @Test
    void sayNothingOfTheCaseOfAReferralThatWasNeverSent() {
        assertThat(Shares.of(referral("abandoned", Map.of("reason", "REFUSED"))))
                .containsOnlyKeys(new AgencyId("sender"))
                .allSatisfy((_, share) -> assertThat(share.data()).doesNotContainKey("caseId"));
    }

    private static Happening referral(String step, Map<String, Object> more) {
        Map<String, Object> data =
                new LinkedHashMap<>(
                        Map.of(
                                "referralId", "r1",
                                "caseId", "c1",
                                "senderAgencyId", "sender",
                                "recipientAgencyId", "recipient"));
        data.putAll(more);
        return happening("id.tuntas.referral." + step + ".v1", data);
    }

    private static Happening golden(String type, Map<String, Object> more) {
        Map<String, Object> data =
                JSON.convertValue(GoldenEvents.data(type), new TypeReference<>() {});
        data.putAll(more);
        return happening(type, data);
    }

    private static Happening happening(String type, Map<String, Object> data) {
        return new Happening("e1", type, Instant.EPOCH, "s1", data);
    }
}
